import type { Actor, Ctx } from "../../platform/ctx.ts"
import { ensureConfig } from "./ensure-config.ts"

/** What a coach asks for a late change and for not coming, in percent of the price. */
export const feePercentsOf = async (ctx: Ctx<Actor | null>, coachId: string) => {
  const { lateCancelPercent, noShowPercent } = await ensureConfig(ctx, coachId)
  return { lateCancelPercent, noShowPercent }
}

import type { Actor, Ctx } from "../../platform/context.ts"
import { readPriceConfig } from "./price-config.ts"

/** How long the coach's free first call is; null where there is none. */
export const readFirstCallMinutes = async (ctx: Ctx<Actor | null>, coachId: string): Promise<number | null> =>
  (await readPriceConfig(ctx, coachId)).introCallMinutes

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { nextFreeOf } from "../scheduling/index.ts"
import { presentListed } from "./present.ts"
import { selectCoach } from "./rows.ts"

/** A coach's page; without sign-in only where the coach is visible to everyone. Hidden and absent look alike. */
export const showCoach = async (ctx: Ctx<Actor | null>, coachId: string) => {
  const row = await selectCoach(ctx, coachId)
  if (!row) return refuse("not_found")
  const [shown] = await presentListed(ctx, [row], await nextFreeOf(ctx, [row.id]))
  return shown ? ok(shown) : refuse("not_found")
}

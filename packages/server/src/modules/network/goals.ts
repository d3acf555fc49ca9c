import { ok } from "@rapport/domain/kernel/result"
import { defaultGoals } from "@rapport/domain/network/goals"
import type { Ctx } from "../../platform/ctx.ts"

/** The goals that a request can name: the server's own, or the usual ones. */
export const listGoals = (ctx: Ctx) => {
  const { connectionGoals } = ctx.app.config
  return ok({ items: [...(connectionGoals.length > 0 ? connectionGoals : defaultGoals)], nextCursor: null })
}

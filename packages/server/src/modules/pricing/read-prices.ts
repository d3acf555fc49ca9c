import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/ctx.ts"
import { recordAccess } from "../access-log/index.ts"
import { findCoachPricedBy } from "./access.ts"
import { ensureConfig } from "./ensure-config.ts"
import { presentConfig } from "./present.ts"

export const readPrices = async (ctx: Ctx, coachId: string) => {
  const coach = await findCoachPricedBy(ctx, coachId)
  if (!coach) return refuse("not_found")
  await recordAccess(ctx, "admin", [{ subjectId: coach.id, seen: "account", part: "prices" }])
  return ok(presentConfig(await ensureConfig(ctx, coach.id)))
}

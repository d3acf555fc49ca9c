import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { recordAccess } from "../access-log/index.ts"
import { findPriceOwner } from "./access.ts"
import { presentPriceConfig, readPriceConfig } from "./price-config.ts"

/** A coach's price configuration, for that coach and for admins, whose access is recorded. */
export const readPrices = async (ctx: Ctx, coachId: string) => {
  const coach = await findPriceOwner(ctx, coachId)
  if (!coach) return refuse("not_found")
  await recordAccess(ctx, "admin", [{ subjectId: coach.id, seen: "account", part: "prices" }])
  return ok(presentPriceConfig(await readPriceConfig(ctx, coach.id)))
}

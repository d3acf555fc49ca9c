import { ok, refuse } from "@rapport/domain/kernel/result"
import { whyNotConsistent } from "@rapport/domain/pricing/rules"
import type { priceConfigIn } from "@rapport/domain/pricing/schema"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import { findCoachPricedBy } from "./access.ts"
import { ensureConfig } from "./ensure-config.ts"
import { presentConfig } from "./present.ts"
import type { ConfigRow } from "./queries.ts"
import { replaceItems } from "./write-items.ts"

type ChangePrices = z.output<typeof priceConfigIn>

export const changePrices = (ctx: Ctx, coachId: string, input: ChangePrices) =>
  inTransaction(ctx, async tx => {
    const coach = await findCoachPricedBy(tx, coachId)
    if (!coach) return refuse("not_found")
    const inconsistent = whyNotConsistent(input)
    if (inconsistent.length > 0) return refuse("invalid_request", { errors: inconsistent })
    const config = await lockConfig(tx, coach.id)
    if (config.version !== input.version) return refuse("stale", { more: { version: config.version } })
    const foreign = foreignIds(config, input)
    if (foreign.length > 0) return refuse("invalid_request", { errors: foreign })
    await tx.db
      .updateTable("price_configs")
      .set({
        version: config.version + 1,
        calculated_at: tx.now(),
        currency: input.currency,
        base_rate: input.baseRate,
        intro_call_minutes: input.introCallMinutes,
        late_cancel_percent: input.lateCancelPercent,
        no_show_percent: input.noShowPercent,
        tax_basis_points: input.taxBasisPoints,
      })
      .where("coach_id", "=", coach.id)
      .execute()
    await replaceItems(tx, coach.id, input)
    await publish(tx, "prices.changed", { coachId: coach.id, version: config.version + 1 })
    return ok(presentConfig(await ensureConfig(tx, coach.id)))
  })

/** The configuration, held so that nobody else changes it until this transaction ends. */
export const lockConfig = async (tx: Tx, coachId: string): Promise<ConfigRow> => {
  await ensureConfig(tx, coachId)
  await tx.db
    .selectFrom("price_configs")
    .select("version")
    .where("coach_id", "=", coachId)
    .forUpdate()
    .execute()
  return ensureConfig(tx, coachId)
}

const LISTS = ["rates", "packages", "subscriptions", "discounts"] as const

/** An id that is sent names an item of the same list of this coach; new items come without. */
const foreignIds = (config: ConfigRow, input: ChangePrices) =>
  LISTS.flatMap(list =>
    input[list].flatMap((item, index) =>
      item.id === undefined || config[list].some(each => each.id === item.id)
        ? []
        : [
            {
              path: `${list}.${index}.id`,
              message: "There is no item with this id. Leave the id out for a new one.",
            },
          ],
    ),
  )

import { randomUUID } from "node:crypto"
import { ok, refuse, refuseStale } from "@rapport/domain/kernel/result"
import { priceConfigErrors } from "@rapport/domain/pricing/rules"
import type { priceConfigIn } from "@rapport/domain/pricing/schema"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findPriceOwner } from "./access.ts"
import { type PriceConfig, presentPriceConfig } from "./price-config.ts"
import { lockPriceConfig, replacePriceItems } from "./write-price-config.ts"

type ChangePrices = z.output<typeof priceConfigIn>

/** Replaces a coach's price configuration if the version that was sent is still the current one. */
export const changePrices = (ctx: Ctx, coachId: string, input: ChangePrices) =>
  inTransaction(ctx, async tx => {
    const coach = await findPriceOwner(tx, coachId)
    if (!coach) return refuse("not_found")
    const inconsistent = priceConfigErrors(input)
    if (inconsistent.length > 0) return refuse("invalid_request", { errors: inconsistent })
    const before = await lockPriceConfig(tx, coach.id)
    if (before.version !== input.version) return refuseStale(before.version)
    const unknown = unknownIdErrors(before, input)
    if (unknown.length > 0) return refuse("invalid_request", { errors: unknown })
    const config: PriceConfig = {
      ...input,
      coachId: coach.id,
      version: before.version + 1,
      calculatedAt: tx.now(),
      rates: withIds(input.rates),
      packages: withIds(input.packages),
      subscriptions: withIds(input.subscriptions),
      discounts: withIds(input.discounts),
    }
    await tx.db
      .updateTable("price_configs")
      .set({
        version: config.version,
        calculated_at: config.calculatedAt,
        set_at: config.calculatedAt,
        currency: config.currency,
        base_rate: config.baseRate,
        intro_call_minutes: config.introCallMinutes,
        late_cancel_percent: config.lateCancelPercent,
        no_show_percent: config.noShowPercent,
        tax_basis_points: config.taxBasisPoints,
      })
      .where("coach_id", "=", coach.id)
      .execute()
    await replacePriceItems(tx, coach.id, config)
    await publish(tx, "prices.changed", { coachId: coach.id, version: config.version })
    return ok(presentPriceConfig(config))
  })

const withIds = <T extends { id?: string | undefined }>(items: readonly T[]): (T & { id: string })[] =>
  items.map(item => ({ ...item, id: item.id ?? randomUUID() }))

const LISTS = ["rates", "packages", "subscriptions", "discounts"] as const

/** An id that was sent must be an item of the same list of this coach; new items come without an id. */
const unknownIdErrors = (config: PriceConfig, input: ChangePrices) =>
  LISTS.flatMap(list =>
    input[list].flatMap((item, index) =>
      item.id === undefined || config[list].some(stored => stored.id === item.id)
        ? []
        : [
            {
              path: `${list}.${index}.id`,
              message: "There is no item with this id. Leave the id out for a new one.",
            },
          ],
    ),
  )

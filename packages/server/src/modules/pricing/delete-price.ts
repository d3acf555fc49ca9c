import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx, Tx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findPriceOwner } from "./access.ts"
import { type PriceConfig, presentPriceConfig } from "./price-config.ts"
import { lockPriceConfig } from "./write-price-config.ts"

/** Deletes one item of a coach's prices, whichever list it is in. */
export const deletePrice = (ctx: Ctx, coachId: string, itemId: string) =>
  inTransaction(ctx, async tx => {
    const coach = await findPriceOwner(tx, coachId)
    if (!coach) return refuse("not_found")
    const before = await lockPriceConfig(tx, coach.id)
    if (!(await deleteItem(tx, coach.id, itemId))) return refuse("not_found")
    const isKept = ({ id }: { id: string }) => id !== itemId
    const config: PriceConfig = {
      ...before,
      version: before.version + 1,
      calculatedAt: tx.now(),
      rates: before.rates.filter(isKept),
      packages: before.packages.filter(isKept),
      subscriptions: before.subscriptions.filter(isKept),
      discounts: before.discounts.filter(isKept),
    }
    await tx.db
      .updateTable("price_configs")
      .set({ version: config.version, calculated_at: config.calculatedAt })
      .where("coach_id", "=", coach.id)
      .execute()
    await publish(tx, "prices.changed", { coachId: coach.id, version: config.version })
    return ok(presentPriceConfig(config))
  })

const deleteItem = async (tx: Tx, coachId: string, itemId: string): Promise<boolean> => {
  const item = sql`where coach_id = ${coachId} and id = ${itemId} returning id`
  const { rows } = await sql`with
      rate as (delete from price_rates ${item}), pack as (delete from price_packages ${item}),
      subscription as (delete from price_subscriptions ${item}), discount as (delete from price_discounts ${item})
    select id from rate union all select id from pack union all select id from subscription
    union all select id from discount`.execute(tx.db)
  return rows.length > 0
}

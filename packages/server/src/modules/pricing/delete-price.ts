import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import { findCoachPricedBy } from "./access.ts"
import { lockConfig } from "./change-prices.ts"
import { ensureConfig } from "./ensure-config.ts"
import { presentConfig } from "./present.ts"

/** Deletes one item, whichever list it stands in. */
export const deletePrice = (ctx: Ctx, coachId: string, itemId: string) =>
  inTransaction(ctx, async tx => {
    const coach = await findCoachPricedBy(tx, coachId)
    if (!coach) return refuse("not_found")
    const { version } = await lockConfig(tx, coach.id)
    if (!(await deleteItem(tx, coach.id, itemId))) return refuse("not_found")
    await tx.db
      .updateTable("price_configs")
      .set({ version: version + 1, calculated_at: tx.now() })
      .where("coach_id", "=", coach.id)
      .execute()
    await publish(tx, "prices.changed", { coachId: coach.id, version: version + 1 })
    return ok(presentConfig(await ensureConfig(tx, coach.id)))
  })

const deleteItem = async (tx: Tx, coachId: string, itemId: string): Promise<boolean> => {
  const of = sql`where coach_id = ${coachId} and id = ${itemId} returning id`
  const { rows } = await sql`with
      rate as (delete from price_rates ${of}), pack as (delete from price_packages ${of}),
      subscription as (delete from price_subscriptions ${of}), discount as (delete from price_discounts ${of})
    select id from rate union all select id from pack union all select id from subscription
    union all select id from discount`.execute(tx.db)
  return rows.length > 0
}

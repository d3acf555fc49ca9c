import { sql } from "kysely"
import type { Actor, Tx } from "../../platform/context.ts"
import { defaultPriceConfig, type PriceConfig, type PriceItems, readPriceConfig } from "./price-config.ts"

/** Stores the default prices of a new coach; does nothing if the coach has prices. */
export const insertDefaultPrices = async (tx: Tx<Actor | null>, coachId: string): Promise<void> => {
  const config = defaultPriceConfig(coachId, tx.now())
  const inserted = await tx.db
    .insertInto("price_configs")
    .values({
      coach_id: coachId,
      currency: config.currency,
      base_rate: config.baseRate,
      intro_call_minutes: config.introCallMinutes,
      late_cancel_percent: config.lateCancelPercent,
      no_show_percent: config.noShowPercent,
      tax_basis_points: config.taxBasisPoints,
      calculated_at: config.calculatedAt,
      set_at: null,
    })
    .onConflict(oc => oc.column("coach_id").doNothing())
    .returning("coach_id")
    .executeTakeFirst()
  if (inserted) await replacePriceItems(tx, coachId, config)
}

/** Locks the coach's configuration until the transaction ends, then reads it; stores the defaults if there is none. */
export const lockPriceConfig = async (tx: Tx, coachId: string): Promise<PriceConfig> => {
  await insertDefaultPrices(tx, coachId)
  await tx.db
    .selectFrom("price_configs")
    .select("version")
    .where("coach_id", "=", coachId)
    .forUpdate()
    .execute()
  return readPriceConfig(tx, coachId)
}

/** Makes the coach's stored items exactly these: updates those with a stored id, deletes those that are missing. */
export const replacePriceItems = async (
  tx: Tx<Actor | null>,
  coachId: string,
  items: PriceItems,
): Promise<void> => {
  const rates = rowsOf(coachId, items.rates)
  const packages = rowsOf(coachId, items.packages).map(({ validDays, ...row }) => ({
    ...row,
    valid_days: validDays,
  }))
  const subscriptions = rowsOf(coachId, items.subscriptions).map(({ sessionsPerMonth, ...row }) => ({
    ...row,
    sessions_per_month: sessionsPerMonth,
  }))
  const discounts = rowsOf(coachId, items.discounts).map(
    ({ daysAhead = null, sessions = null, code = null, ...row }) => ({
      ...row,
      days_ahead: daysAhead,
      sessions,
      code,
    }),
  )
  await replaceRows(tx, coachId, "price_rates", rates)
  await replaceRows(tx, coachId, "price_packages", packages)
  await replaceRows(tx, coachId, "price_subscriptions", subscriptions)
  await replaceRows(tx, coachId, "price_discounts", discounts)
}

const rowsOf = <T>(coachId: string, items: readonly T[]) =>
  items.map((item, position) => ({ ...item, coach_id: coachId, position }))

type ItemTable = "price_rates" | "price_packages" | "price_subscriptions" | "price_discounts"

const replaceRows = async (
  tx: Tx<Actor | null>,
  coachId: string,
  table: ItemTable,
  rows: readonly ({ id: string } & Record<string, unknown>)[],
): Promise<void> => {
  await sql`delete from ${sql.table(table)} where coach_id = ${coachId}
    and id <> all(${rows.map(row => row.id)}::uuid[])`.execute(tx.db)
  const names = Object.keys(rows[0] ?? {})
  if (names.length === 0) return
  const columns = sql.join(names.map(name => sql.ref(name)))
  const updates = sql.join(
    names.filter(name => name !== "id").map(name => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`),
  )
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set ${updates}`.execute(tx.db)
}

import type { priceConfigIn } from "@rapport/domain/pricing/schema"
import { sql } from "kysely"
import type { z } from "zod"
import type { Actor, Tx } from "../../platform/ctx.ts"

export type Items = Pick<z.output<typeof priceConfigIn>, "rates" | "packages" | "subscriptions" | "discounts">

/** A new item gets its id here, so that every list is written in one statement whatever is new in it. */
const rowsOf = <T extends { id?: string | undefined }>(coachId: string, items: readonly T[]) =>
  items.map((item, position) => ({
    ...item,
    id: item.id ?? crypto.randomUUID(),
    coach_id: coachId,
    position,
  }))

/** Makes the items of a coach exactly these: ids that are sent stay, what is not sent goes. */
export const replaceItems = async (tx: Tx<Actor | null>, coachId: string, items: Items): Promise<void> => {
  const rates = rowsOf(coachId, items.rates)
  const packages = rowsOf(coachId, items.packages).map(({ validDays, ...rest }) => ({
    ...rest,
    valid_days: validDays,
  }))
  const subscriptions = rowsOf(coachId, items.subscriptions).map(({ sessionsPerMonth, ...rest }) => ({
    ...rest,
    sessions_per_month: sessionsPerMonth,
  }))
  const discounts = rowsOf(coachId, items.discounts).map(each => ({
    id: each.id,
    coach_id: coachId,
    position: each.position,
    kind: each.kind,
    percent: each.percent,
    days_ahead: each.kind === "early" ? each.daysAhead : null,
    sessions: each.kind === "volume" ? each.sessions : null,
    code: each.kind === "voucher" ? each.code : null,
  }))
  await replace(tx, coachId, "price_rates", rates)
  await replace(tx, coachId, "price_packages", packages)
  await replace(tx, coachId, "price_subscriptions", subscriptions)
  await replace(tx, coachId, "price_discounts", discounts)
}

type ItemTable = "price_rates" | "price_packages" | "price_subscriptions" | "price_discounts"

const replace = async (
  tx: Tx<Actor | null>,
  coachId: string,
  table: ItemTable,
  rows: readonly ({ id: string } & Record<string, unknown>)[],
): Promise<void> => {
  await sql`delete from ${sql.table(table)} where coach_id = ${coachId}
    and id <> all(${rows.map(row => row.id)}::uuid[])`.execute(tx.db)
  const names = Object.keys(rows[0] ?? {})
  if (names.length === 0) return
  const columns = sql.join(names.map(each => sql.ref(each)))
  const kept = sql.join(
    names.filter(each => each !== "id").map(each => sql`${sql.ref(each)} = excluded.${sql.ref(each)}`),
  )
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set ${kept}`.execute(tx.db)
}

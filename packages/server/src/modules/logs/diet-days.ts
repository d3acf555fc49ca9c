import { isoInstant } from "@rapport/domain/kernel/fields"
import { type Nutrients, type Totals, totalsOf } from "@rapport/domain/logs/nutrition"
import type { dietDay } from "@rapport/domain/logs/schema"
import { roundHalfAway } from "@rapport/domain/logs/units"
import { sql } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"

type DietDay = z.input<typeof dietDay>

interface ItemRow {
  meal_id: string
  date: string
  meal: Record<string, unknown>
  item_id: string | null
  item: Record<string, unknown> | null
}

const slots = ["breakfast", "lunch", "dinner", "snacks"] as const

/** The meals of a person on these dates, newest date first, with what each day amounts to. */
export const readDietDays = async (
  ctx: Ctx<Actor | null>,
  personId: string,
  dates: readonly string[],
): Promise<DietDay[]> => {
  if (dates.length === 0) return []
  const { rows } = await sql<ItemRow>`
    select m.id as meal_id, m.date, m.fields as meal, i.id as item_id, i.fields as item
    from log_records m
    left join log_records i on i.account_id = m.account_id and i.parent_kind = 'meal' and i.parent_id = m.id and i.is_live
    where m.account_id = ${personId} and m.kind = 'meal' and m.is_live and m.date = any(${dates}::date[])
    order by m.date desc, m.id, (i.fields ->> 'position')::float8, i.id`.execute(ctx.db)
  return [...Map.groupBy(rows, row => row.date)].map(([date, ofDate]) => ({
    date,
    entries: [...Map.groupBy(ofDate, row => row.meal_id)]
      .map(([id, ofMeal]) => presentMeal(id, ofMeal))
      .sort(bySlot),
    totals: rounded(totalsOf(ofDate.map(nutrientsIn))),
  }))
}

const bySlot = (a: DietDay["entries"][number], b: DietDay["entries"][number]): number =>
  slots.indexOf(a.slot) - slots.indexOf(b.slot)

const nutrientsIn = ({ item }: ItemRow): Nutrients => (item?.nutrients ?? {}) as Nutrients

const presentMeal = (id: string, rows: readonly ItemRow[]): DietDay["entries"][number] => {
  const meal = rows[0]?.meal ?? {}
  return {
    id,
    slot: meal.slot as (typeof slots)[number],
    at: typeof meal.at === "string" ? isoInstant(Date.parse(meal.at)) : null,
    note: typeof meal.note === "string" ? meal.note : "",
    items: rows.flatMap(row =>
      row.item_id && row.item
        ? [
            {
              id: row.item_id,
              name: String(row.item.name ?? ""),
              portion: (row.item.portion ?? null) as DietDay["entries"][number]["items"][number]["portion"],
              nutrients: rounded(totalsOf([nutrientsIn(row)])),
            },
          ]
        : [],
    ),
    totals: rounded(totalsOf(rows.map(nutrientsIn))),
  }
}

const rounded = (totals: Totals): Totals => ({
  kcal: roundHalfAway(totals.kcal, 4),
  proteinG: roundHalfAway(totals.proteinG, 4),
  carbsG: roundHalfAway(totals.carbsG, 4),
  fatG: roundHalfAway(totals.fatG, 4),
  fibreG: roundHalfAway(totals.fibreG, 4),
})

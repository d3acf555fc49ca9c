import type { facets } from "@rapport/domain/directory/schema"
import { ok } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import { isListedFor, visibleCoaches } from "./coach-rows.ts"
import { currency, hourlyPrice } from "./filters.ts"

type Facets = z.input<typeof facets>

const MAX_VALUES = 60

/** The filter values among the coaches visible to the actor, most frequent first. One query. */
export const countFacets = async (ctx: Ctx) => {
  const { rows } = await sql<Facets>`
    with open as (
      select accounts.id, k.specialties, k.languages, ${hourlyPrice} as price,
        ${currency} as currency
      ${visibleCoaches(ctx.actor.id)} and ${isListedFor(ctx.actor.id, ctx.now())}
    ), main as (
      select currency from open where price is not null group by 1 order by count(*) desc, 1 limit 1
    ), specialty as (
      select min(word) as value, count(distinct id) as count
      from open, unnest(specialties) word group by plain_text(word) order by 2 desc, 1 limit ${MAX_VALUES}
    ), language as (
      select word as value, count(distinct id) as count
      from open, unnest(languages) word group by word order by 2 desc, 1 limit ${MAX_VALUES}
    )
    select coalesce((select json_agg(specialty) from specialty), '[]') as specialties,
      coalesce((select json_agg(language) from language), '[]') as languages,
      (select ceil(max(price)) from open join main using (currency)) as "maxPrice",
      (select currency from main) as currency,
      (select count(*) from open) as total`.execute(ctx.db)
  const [row] = rows
  if (!row) throw new Error("A count without a row")
  return ok(row)
}

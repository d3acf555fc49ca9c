import type { SessionType } from "@rapport/domain/pricing/schema"
import { isOfferedType, offeredTypes } from "@rapport/domain/scheduling/offered-types"
import { type RawBuilder, sql } from "kysely"

export type Sort = "name" | "price" | "soonest" | "experience" | "rating" | "match"

export interface CoachFilters {
  q: string | null
  specialties: readonly string[]
  languages: readonly string[]
  /** In minor units, per hour. */
  maxPrice: number | null
  /** The currency of `maxPrice`; coaches who charge in another one cannot be compared and do not match. */
  currency: string | null
  /** Mean stars; coaches without a review do not match. */
  minRating: number | null
  type: SessionType | null
  mine: boolean
  freeThisWeek: boolean
}

/** Sorts coaches without a price after all others. */
const NO_PRICE = 2_147_483_647
const WEEK_MS = 7 * 86_400_000

const topics = sql`plain_text(k.headline || ' ' || array_to_string(k.specialties, ' ') || ' ' || array_to_string(k.strengths, ' '))`

/** SQL: null until the coach has set prices. */
const baseRate = sql`(
  select c.base_rate from price_configs c where c.coach_id = accounts.id and c.set_at is not null)`

/**
 * SQL: the lowest hourly price of all types and lengths on offer. Only a coach with rates besides the base rate has
 * several, so only then each offer is compared.
 */
export const hourlyPrice = sql`(case
  when s.offers is null then null
  when not exists (select 1 from price_rates r where r.coach_id = accounts.id) then ${baseRate}
  else (select min(coalesce(r.amount * 60.0 / o.minutes, ${baseRate}))
    from jsonb_to_recordset(s.offers) as o(type text, minutes integer)
    left join price_rates r on r.coach_id = accounts.id and r.type = o.type and r.minutes = o.minutes
    where o.type = any(${offeredTypes})) end)`

/** SQL: null until the coach has set prices. */
export const currency = sql`(
  select c.currency from price_configs c where c.coach_id = accounts.id and c.set_at is not null)`

/**
 * SQL: the coach has the words, with typos, in the name and the topics, or every one of them as the beginning of a word
 * in what they wrote about themselves. Such long texts would match almost anything if typos were forgiven.
 */
const textMatches = (q: string) => sql`(found_in(plain_text(${q}), accounts.search_name || ' ' || ${topics})
  or (select coalesce(bool_and(plain_text(k.bio) ~ ('\\m' || word)), false)
    from regexp_split_to_table(plain_text(${q}), '[^[:alnum:]]+') word where word <> ''))`

const plainList = (values: readonly string[]) =>
  sql`array(select plain_text(v) from unnest(${[...values]}::text[]) v)`

/** SQL: the coach matches every filter that is set; within one filter, one of its values is enough. */
export const matchesFilters = (
  filters: CoachFilters,
  { viewerId, now }: { viewerId: string | null; now: Date },
): RawBuilder<boolean> => {
  const conditions = [
    filters.q && textMatches(filters.q),
    filters.specialties.length > 0 &&
      sql`exists (select 1 from unnest(k.specialties) specialty where plain_text(specialty) = any(${plainList(filters.specialties)}))`,
    filters.languages.length > 0 && sql`k.languages && ${[...filters.languages]}::text[]`,
    filters.maxPrice !== null && sql`${hourlyPrice} <= ${filters.maxPrice}`,
    filters.maxPrice !== null && filters.currency && sql`${currency} = ${filters.currency}`,
    filters.minRating !== null &&
      sql`rated.stars >= ${filters.minRating}::double precision * rated.reviews and rated.reviews > 0`,
    filters.type && !isOfferedType(filters.type) && sql`false`,
    filters.type && sql`s.offers @> ${JSON.stringify([{ type: filters.type }])}::jsonb`,
    filters.freeThisWeek &&
      sql`not soonest.is_full and soonest.free_at <= ${now.getTime() + WEEK_MS}::double precision`,
    filters.mine &&
      sql`exists (select 1 from connections c
        where c.client_id = ${viewerId}::uuid and c.coach_id = accounts.id and c.status = 'accepted')`,
  ].filter(condition => condition !== false && condition !== null && condition !== "")
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

/** SQL: the sort key of coaches, ascending; the id breaks ties. */
export const orderKey = (sort: Sort, { q }: CoachFilters): RawBuilder<unknown> => {
  if (sort === "price") return sql`coalesce(${hourlyPrice}, ${sql.lit(NO_PRICE)})::double precision`
  if (sort === "soonest") return sql`soonest.rank`
  if (sort === "experience") return sql`(-k.years_of_experience)::double precision`
  if (sort === "rating") return sql`coalesce(-rated.stars::double precision / nullif(rated.reviews, 0), 0)`
  if (sort === "match" && q)
    return sql`(-round(1000 * greatest(word_similarity(plain_text(${q}), accounts.search_name),
      word_similarity(plain_text(${q}), ${topics}))))::double precision`
  return sql`plain_text(accounts.first_name || ' ' || accounts.last_name)`
}

import { priceDefaults } from "@rapport/domain/pricing/defaults"
import type { coach } from "@rapport/domain/profiles/schema"
import { ratingOf } from "@rapport/domain/sessions/reviews"
import { sql } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { pictureAt, statusSeenBy } from "../accounts/index.ts"

export type Coach = z.input<typeof coach>

interface PriceRow {
  type: "VIDEO" | "VOICE" | "CHAT"
  minutes: number
  amount: number
  currency: string
}

/**
 * Every length on offer with its price: the rate set for it, else its share of the hourly base rate. A coach whose
 * prices nobody has read yet has the defaults, which hold no rates.
 */
const prices = sql<PriceRow[]>`coalesce((
  select json_agg(json_build_object('type', offer.type, 'minutes', offer.minutes, 
      'currency', coalesce(c.currency, ${priceDefaults.currency}),
      'amount', coalesce(r.amount, round(coalesce(c.base_rate, ${priceDefaults.baseRate}) * offer.minutes / 60.0)))
    order by offer.minutes, offer.type desc)
  from schedules s
  cross join lateral jsonb_to_recordset(s.offers) as offer(type text, minutes integer)
  left join price_configs c on c.coach_id = s.coach_id
  left join price_rates r on r.coach_id = s.coach_id and r.type = offer.type and r.minutes = offer.minutes
  where s.coach_id = accounts.id and s.is_default), '[]')`

/** The one builder of the one coach object; whoever shows a coach asks here. One query, whatever the number. */
export const presentCoaches = async (
  ctx: Ctx<Actor | null>,
  coachIds: readonly string[],
): Promise<Map<string, Coach>> => {
  if (coachIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom("accounts")
    .innerJoin("coach_profiles as k", "k.account_id", "accounts.id")
    .leftJoin("coach_ratings as rated", "rated.coach_id", "accounts.id")
    .select([
      "accounts.id",
      "first_name",
      "last_name",
      "username",
      "time_zone",
      "accounts.picture_id",
      "k.picture_id as coach_picture_id",
      "k.headline",
      "k.bio",
      "k.strengths",
      "k.specialties",
      "k.years_of_experience",
      "k.certifications",
      "k.languages",
      "rated.reviews",
      "rated.stars",
      statusSeenBy(ctx.actor).as("status"),
      prices.as("prices"),
    ])
    .where("accounts.id", "in", [...new Set(coachIds)])
    .execute()
  return new Map(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        firstName: row.first_name,
        lastName: row.last_name,
        role: "coach" as const,
        status: row.status,
        username: row.username,
        profilePicture: pictureAt(row.picture_id),
        coachProfilePicture: pictureAt(row.coach_picture_id ?? row.picture_id),
        headline: row.headline,
        bio: row.bio,
        strengths: row.strengths,
        specialties: row.specialties,
        yearsOfExperience: row.years_of_experience,
        certifications: row.certifications,
        languages: row.languages,
        timeZone: row.time_zone,
        rating: ratingOf(row.reviews ?? 0, row.stars ?? 0),
        priceFrom: lowestPaid(row.prices),
        prices: row.prices,
      },
    ]),
  )
}

const lowestPaid = (all: readonly PriceRow[]): Coach["priceFrom"] => {
  const paid = all.filter(each => each.amount > 0)
  const lowest = paid.reduce<PriceRow | null>(
    (least, each) => (!least || each.amount < least.amount ? each : least),
    null,
  )
  return lowest && { amount: lowest.amount, currency: lowest.currency, minutes: lowest.minutes }
}

import { priceDefaults } from "@rapport/domain/pricing/defaults"
import { ratingOf } from "@rapport/domain/sessions/reviews"
import { sql } from "kysely"
import { presentPicture } from "../accounts/index.ts"
import { visiblePresenceStatus } from "../presence/index.ts"
import type { CoachCard, PresentCoaches } from "../profiles/index.ts"

interface PriceRow {
  type: "VIDEO" | "VOICE" | "CHAT"
  minutes: number
  amount: number
  currency: string
}

/** SQL: every type and length on offer with its price: its own rate, or its share of the hourly base rate. */
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

/** The only place that assembles a coach card. */
export const assembleCoachCards: PresentCoaches = async (ctx, coachIds) => {
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
      visiblePresenceStatus(ctx.actor).as("status"),
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
        profilePicture: presentPicture(row.picture_id),
        coachProfilePicture: presentPicture(row.coach_picture_id ?? row.picture_id),
        headline: row.headline,
        bio: row.bio,
        strengths: row.strengths,
        specialties: row.specialties,
        yearsOfExperience: row.years_of_experience,
        certifications: row.certifications,
        languages: row.languages,
        timeZone: row.time_zone,
        rating: ratingOf(row.reviews ?? 0, row.stars ?? 0),
        priceFrom: lowestHourly(row.prices),
        prices: row.prices,
      },
    ]),
  )
}

/** An hour at the best rate, so that coaches with sessions of different lengths can be compared. */
const lowestHourly = (prices: readonly PriceRow[]): CoachCard["priceFrom"] => {
  const paid = prices.filter(price => price.amount > 0)
  const [first] = paid
  if (!first) return null
  const amount = Math.round(Math.min(...paid.map(price => (price.amount * 60) / price.minutes)))
  return { amount, currency: first.currency, minutes: 60 }
}

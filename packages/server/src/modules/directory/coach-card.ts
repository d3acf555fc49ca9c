import { offeredTypes } from "@rapport/domain/scheduling/offered-types"
import { ratingOf } from "@rapport/domain/sessions/reviews"
import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../platform/context.ts"
import { presentPicture } from "../accounts/index.ts"
import { isCoachVisibleTo } from "../network/index.ts"
import { visiblePresenceStatus } from "../presence/index.ts"
import type { CoachCard, PresentCoaches } from "../profiles/index.ts"
import { columnsAsShownTo } from "../relationships/index.ts"

interface PriceRow {
  type: "VIDEO" | "VOICE" | "CHAT"
  minutes: number
  amount: number
  currency: string
}

/** SQL: every type and length on offer with its price: its own rate, or its share of the hourly base rate. Empty until prices are set. */
const prices = sql<PriceRow[]>`coalesce((
  select json_agg(json_build_object('type', offer.type, 'minutes', offer.minutes,
      'currency', c.currency, 'amount', coalesce(r.amount, round(c.base_rate * offer.minutes / 60.0)))
    order by offer.minutes, offer.type desc)
  from schedules s
  cross join lateral jsonb_to_recordset(s.offers) as offer(type text, minutes integer)
  join price_configs c on c.coach_id = s.coach_id and c.set_at is not null
  left join price_rates r on r.coach_id = s.coach_id and r.type = offer.type and r.minutes = offer.minutes
  where s.coach_id = accounts.id and s.is_default and offer.type = any(${offeredTypes})), '[]')`

/** SQL: whether the actor may see the coach's page. An admin sees every coach. */
const showsPage = (actor: Actor | null): RawBuilder<boolean> =>
  actor?.roles.includes("admin") ? sql<boolean>`true` : isCoachVisibleTo(actor?.id ?? null)

/**
 * The only place that assembles a coach card. Who may not see the coach's page, but met them in a session or a
 * connection, sees the name and the picture: with a block as they were when it was made, else as they are.
 */
export const assembleCoachCards: PresentCoaches = async (ctx, coachIds) => {
  if (coachIds.length === 0) return new Map()
  const shown = columnsAsShownTo(ctx.actor?.id ?? null)
  const rows = await ctx.db
    .selectFrom("accounts")
    .innerJoin("coach_profiles as k", "k.account_id", "accounts.id")
    .innerJoin("privacy_settings as p", "p.account_id", "accounts.id")
    .leftJoin("coach_ratings as rated", "rated.coach_id", "accounts.id")
    .select([
      "accounts.id",
      shown.firstName.as("first_name"),
      shown.lastName.as("last_name"),
      shown.pictureId.as("picture_id"),
      showsPage(ctx.actor).as("shows_page"),
      "username",
      "time_zone",
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
  return new Map(rows.map(row => [row.id, row.shows_page ? wholeCard(row) : nameAndPicture(row)]))
}

interface Row {
  id: string
  first_name: string
  last_name: string
  picture_id: string | null
}

interface WholeRow extends Row {
  status: CoachCard["status"]
  username: string
  coach_picture_id: string | null
  headline: string
  bio: string
  strengths: string[]
  specialties: string[]
  years_of_experience: number
  certifications: string[]
  languages: string[]
  time_zone: string
  reviews: number | null
  stars: number | null
  prices: PriceRow[]
}

const nameAndPicture = (row: Row): CoachCard => ({
  id: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  role: "coach",
  profilePicture: presentPicture(row.picture_id),
  coachProfilePicture: presentPicture(row.picture_id),
  ...nothingElse,
})

const nothingElse = {
  status: "offline",
  username: "",
  headline: "",
  bio: "",
  strengths: [],
  specialties: [],
  yearsOfExperience: 0,
  certifications: [],
  languages: [],
  timeZone: "UTC",
  rating: null,
  priceFrom: null,
  prices: [],
} satisfies Partial<CoachCard>

const wholeCard = (row: WholeRow): CoachCard => ({
  ...nameAndPicture(row),
  status: row.status,
  username: row.username,
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
})

/** An hour at the best rate, so that coaches with sessions of different lengths can be compared. */
const lowestHourly = (prices: readonly PriceRow[]): CoachCard["priceFrom"] => {
  const paid = prices.filter(price => price.amount > 0)
  const [first] = paid
  if (!first) return null
  const amount = Math.round(Math.min(...paid.map(price => (price.amount * 60) / price.minutes)))
  return { amount, currency: first.currency, minutes: 60 }
}

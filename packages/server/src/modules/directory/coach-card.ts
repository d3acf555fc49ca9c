import { offeredTypes } from "@rapport/domain/scheduling/offered-types"
import { ratingOf } from "@rapport/domain/sessions/reviews"
import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../platform/context.ts"
import { preparedByIds } from "../../platform/db/prepared.ts"
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

/** SQL: what the cards of these coaches are made from; `viewerId` null for a visitor. */
const selectCards = (
  hasId: (column: RawBuilder<unknown>) => RawBuilder<boolean>,
  viewerId: string | null,
  showsPage: RawBuilder<boolean>,
) => {
  const shown = columnsAsShownTo(viewerId)
  const status = visiblePresenceStatus(viewerId === null ? null : { id: viewerId })
  return sql<WholeRow & { shows_page: boolean }>`select accounts.id,
      ${shown.firstName} as first_name, ${shown.lastName} as last_name, ${shown.pictureId} as picture_id,
      ${showsPage} as shows_page, accounts.username, accounts.time_zone, k.picture_id as coach_picture_id, k.headline,
      k.bio, k.strengths, k.specialties, k.years_of_experience, k.certifications, k.languages, rated.reviews, rated.stars,
      ${status} as status, ${prices} as prices
    from accounts
    join coach_profiles k on k.account_id = accounts.id
    join privacy_settings p on p.account_id = accounts.id
    left join coach_ratings rated on rated.coach_id = accounts.id
    where ${hasId(sql`accounts.id`)}`
}

const cardsForVisitor = preparedByIds()(hasId => selectCards(hasId, null, isCoachVisibleTo(null)))
const cardsForPerson = preparedByIds<"viewerId">()((hasId, { viewerId }) =>
  selectCards(hasId, viewerId, isCoachVisibleTo(viewerId)),
)
/** An admin sees the page of every coach. */
const cardsForAdmin = preparedByIds<"viewerId">()((hasId, { viewerId }) =>
  selectCards(hasId, viewerId, sql<boolean>`true`),
)

const readCards = (ctx: Ctx<Actor | null>, ids: readonly string[]) => {
  if (!ctx.actor) return cardsForVisitor(ctx, ids, {})
  const { id: viewerId, roles } = ctx.actor
  return roles.includes("admin")
    ? cardsForAdmin(ctx, ids, { viewerId })
    : cardsForPerson(ctx, ids, { viewerId })
}

/**
 * The only place that assembles a coach card. Who may not see the coach's page, but met them in a session or a
 * connection, sees the name and the picture: with a block as they were when it was made, else as they are.
 */
export const assembleCoachCards: PresentCoaches = async (ctx, coachIds) => {
  const rows = await readCards(ctx, coachIds)
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

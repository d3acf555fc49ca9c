import { daysBefore, MIN_ANSWERS_FOR_RESPONSE_TIME } from "@rapport/domain/network/limits"
import type { ConnectionStatus } from "@rapport/domain/network/schema"
import { priceDefaults } from "@rapport/domain/pricing/defaults"
import type { SessionType } from "@rapport/domain/pricing/schema"
import { offeredTypes } from "@rapport/domain/scheduling/offered-types"
import type { Policy } from "@rapport/domain/scheduling/policy"
import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../platform/context.ts"
import { acceptsRequestsFrom, isCoachVisibleTo } from "../network/index.ts"
import { capacityFreeAt, type NextFreeRanking, usedSlotNumbers } from "../scheduling/index.ts"
import { type CoachFilters, matchesFilters, orderKey, type Sort } from "./filters.ts"

/** What the directory shows of a coach besides the coach card. */
export interface CoachRow {
  id: string
  connectionId: string | null
  connectionStatus: ConnectionStatus | null
  since: Date | null
  acceptsRequests: boolean
  totalSlots: number
  bookedSlots: number
  /** When the first taken capacity slot is free again. */
  capacityFreeAt: Date | null
  offers: { type: SessionType; minutes: number; instant: boolean }[]
  firstCallMinutes: number | null
  policy: Policy
  answersWithinMinutes: number | null
  /** Epoch ms; only read if filters or order need it. */
  freeAt: number | null
  /** Sort key, ascending. */
  order: string | number
}

export interface CoachSelection {
  filters: CoachFilters
  sort: Sort
  after: readonly (string | number)[] | null
  limit: number
}

const ANSWER_TIME_DAYS = 180

/** SQL: the median minutes until the coach answers a request, once there are enough answers. */
const medianAnswerMinutes = (now: Date) => sql`(
  select case when count(*) >= ${MIN_ANSWERS_FOR_RESPONSE_TIME}
    then round(percentile_cont(0.5) within group (order by extract(epoch from h.at - h.waiting_since) / 60)) end
  from connection_history h
  where h.coach_id = accounts.id and h.what in ('accepted', 'declined') and h.at > ${daysBefore(now, ANSWER_TIME_DAYS)})`

/** SQL: the cancellation policy and fees that a booking made now would be subject to. */
const policy = sql`json_build_object(
  'freeUntilHours', coalesce(s.free_until_hours, 0), 'approvalUntilHours', coalesce(s.approval_until_hours, 0),
  'late', coalesce(s.late, 'fee'),
  'lateCancelPercent', coalesce(prices.late_cancel_percent, ${priceDefaults.lateCancelPercent}::integer),
  'noShowPercent', coalesce(prices.no_show_percent, ${priceDefaults.noShowPercent}::integer))`

const bookedSlots = (now: Date) => sql`(
  select count(*)::integer from (${usedSlotNumbers(sql`accounts.id`, now)}) held)`

const offers = sql`coalesce((
  select json_agg(json_build_object('type', o.type, 'minutes', o.minutes,
    'instant', s.booking_mode->>o.type = 'instant') order by o.minutes, o.type desc)
  from jsonb_to_recordset(s.offers) as o(type text, minutes integer)
  where o.type = any(${offeredTypes})), '[]')`

/** SQL: the minutes of the free first call with this coach, while the viewer had no session with them and has none ahead. */
const firstCallMinutes = (viewerId: string | null, now: Date) => sql`(
  case when prices.set_at is not null and not exists (select 1 from bookings b
    where b.coach_id = accounts.id and b.client_id = ${viewerId}::uuid
      and b.status in ('pending', 'confirmed', 'completed', 'no_show')
      and (b.expires_at is null or b.expires_at > ${now})) then prices.intro_call_minutes end)`

/** SQL: joins the newest connection of the viewer and the coach, which has the status that counts between them. */
const newestConnection = (viewerId: string | null, now: Date) => sql`
  left join lateral (
    select k.id,
      case when k.status = 'pending' and k.expires_at <= ${now} then 'expired' else k.status end as "connectionStatus",
      case when k.status = 'pending' and k.expires_at <= ${now} then k.expires_at else k.status_since end as since
    from connections k
    where k.client_id = ${viewerId}::uuid and k.coach_id = accounts.id
    order by k.id desc limit 1
  ) rel on true`

/** SQL: all coaches whom this viewer may see, joined with the tables that filters and order need. */
export const visibleCoaches = (
  viewerId: string | null,
  from: RawBuilder<unknown> = sql`accounts`,
): RawBuilder<unknown> => sql`
  from ${from}
  join privacy_settings p on p.account_id = accounts.id
  join coach_profiles k on k.account_id = accounts.id
  left join schedules s on s.coach_id = accounts.id and s.is_default
  left join coach_ratings rated on rated.coach_id = accounts.id
  where ${isCoachVisibleTo(viewerId)}`

/** SQL: a coach hidden from search is listed only for viewers who are connected or have a pending request. */
export const isListedFor = (viewerId: string | null, now: Date) => sql`(p.searchable
  or exists (select 1 from connections c where c.client_id = ${viewerId}::uuid and c.coach_id = accounts.id
    and (c.status = 'accepted' or (c.status = 'pending' and c.expires_at > ${now}))))`

/** SQL: the columns of `CoachRow` for the coaches in `page`, which has `id`, `order` and `free_at`. */
const rowsOf = (viewerId: string | null, now: Date, page: RawBuilder<unknown>) => sql<CoachRow>`
  select accounts.id, rel.id as "connectionId", rel."connectionStatus", rel.since,
    ${acceptsRequestsFrom(viewerId)} as "acceptsRequests",
    coalesce(s.total_slots, 0) as "totalSlots", ${bookedSlots(now)} as "bookedSlots",
    ${capacityFreeAt(sql`accounts.id`, sql`s.total_slots`, now)} as "capacityFreeAt", ${offers} as offers,
    ${firstCallMinutes(viewerId, now)} as "firstCallMinutes", ${policy} as policy,
    ${medianAnswerMinutes(now)} as "answersWithinMinutes", page."order", page.free_at as "freeAt"
  from (${page}) page
  join accounts on accounts.id = page.id
  join privacy_settings p on p.account_id = accounts.id
  left join schedules s on s.coach_id = accounts.id and s.is_default
  left join price_configs prices on prices.coach_id = accounts.id
  ${newestConnection(viewerId, now)}
  order by page."order", accounts.id`

const joinFreeTimes = (ranking: NextFreeRanking | null, sort: Sort): RawBuilder<unknown> => {
  if (!ranking) return sql`accounts`
  if (sort === "soonest")
    return sql`${ranking.inOrder} soonest join accounts on accounts.id = soonest.coach_id`
  return sql`accounts join lateral ${ranking.of(sql`accounts.id`)} soonest on true`
}

/**
 * One page of coaches in one query, which first selects the page and then reads the columns of its coaches only.
 * `ranking` is given if filters or order need the next free times.
 */
export const selectCoaches = async (
  ctx: Ctx<Actor | null>,
  { filters, sort, after, limit }: CoachSelection,
  ranking: NextFreeRanking | null,
): Promise<CoachRow[]> => {
  const viewerId = ctx.actor?.id ?? null
  const now = ctx.now()
  const order = orderKey(sort, filters)
  const afterCursor = after ? sql`and (${order}, accounts.id) > (${after[0]}, ${after[1]}::uuid)` : sql``
  const page = sql`
    select accounts.id, ${order} as "order", ${ranking ? sql`soonest.free_at` : sql`null`} as free_at
    ${visibleCoaches(viewerId, joinFreeTimes(ranking, sort))} and ${isListedFor(viewerId, now)}
      and ${matchesFilters(filters, { viewerId, now })} ${afterCursor}
    order by "order", accounts.id limit ${limit}`
  const { rows } = await rowsOf(viewerId, now, page).execute(ctx.db)
  return rows
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** One coach, by id or username, if the viewer may see their page, also one who is hidden from search. */
export const selectCoach = async (ctx: Ctx<Actor | null>, coach: string): Promise<CoachRow | null> => {
  const viewerId = ctx.actor?.id ?? null
  const isAskedFor = UUID.test(coach) ? sql`accounts.id = ${coach}` : sql`accounts.username = ${coach}`
  const page = sql`select accounts.id, '' as "order", null as free_at
    ${visibleCoaches(viewerId)} and ${isAskedFor}`
  const { rows } = await rowsOf(viewerId, ctx.now(), page).execute(ctx.db)
  return rows[0] ?? null
}

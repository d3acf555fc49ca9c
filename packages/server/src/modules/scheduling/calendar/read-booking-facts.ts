import type { SessionType } from "@rapport/domain/pricing/schema"
import { chosenOffer } from "@rapport/domain/scheduling/rules"
import type { BusyItem } from "@rapport/domain/scheduling/slot-input"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { usedSlotNumbersAsText } from "../schedules/capacity.ts"
import {
  allColumns,
  buffersOf,
  type HoursOfCoach,
  hoursFor,
  type ScheduleRow,
} from "../schedules/schedule-rows.ts"
import { calendarDaysFor, DEFAULT_DAYS } from "./calendar-days.ts"
import type { Pair } from "./lock-calendars.ts"
import {
  busyItemsOfCoach,
  finishedStartsAround,
  minutesOf,
  parseReservedTimes,
  type ReservedTime,
  reservedTimesAround,
} from "./reserved-times.ts"

/** Everything that decides whether these two can have a session then, read in one statement under their locks. */
export interface SchedulingFacts {
  /** The coach's rules, with the hours that the session's type goes by. */
  readonly schedule: ScheduleRow
  /** Where the coach is at the time. */
  readonly coachTimeZone: string
  readonly coachBusy: readonly BusyItem[]
  readonly clientReserved: readonly ReservedTime[]
  /** The numbers of the coach's capacity slots in use. */
  readonly usedCapacitySlots: ReadonlySet<number>
  /** How many requests between these two wait for an answer; a series counts once. */
  readonly pendingRequests: number
  readonly clientTimeZone: string
  /** A hold of one of them is over, but no job has expired it yet. */
  readonly hasExpiredHolds: boolean
}

/** How far around the requested time is read, so that a refusal can name the nearest free times. */
export const SEARCH_AROUND_MS = 7 * 86_400_000

export interface FactsRow extends ScheduleRow, HoursOfCoach {
  client_zone: string
  coach_reserved: string
  client_reserved: string
  coach_finished: string | null
  used_slots: string | null
  waiting: number
  expired: boolean
}

export type FactsParam = "coachId" | "clientId" | "fromMinute" | "toMinute" | "now" | "except"

/** SQL: the columns of `FactsRow`, from `factsTables`. */
export const factsColumns = ({ fromMinute, toMinute, now, except }: Readonly<Record<FactsParam, never>>) => {
  const window = { fromMinute, toMinute, now, except }
  const [coach, client] = [sql`schedules.coach_id`, sql`client.id`]
  const isTheirs = sql`(b.coach_id in (${coach}, ${client}) or b.client_id in (${coach}, ${client}))`
  return sql`${allColumns}, client.time_zone as client_zone,
      ${reservedTimesAround({ ...window, person: coach })} as coach_reserved,
      ${reservedTimesAround({ ...window, person: client, onlySessions: true })} as client_reserved,
      ${finishedStartsAround({ ...window, person: coach })} as coach_finished,
      ${usedSlotNumbersAsText(coach, now)} as used_slots,
      (select count(distinct coalesce(b.series_id, b.id)) from bookings b
        where b.coach_id = ${coach} and b.status = 'pending' and b.client_id = ${client}
          and ${isAfter(now)}) as waiting,
      exists (select 1 from bookings b
        where b.status = 'pending' and b.expires_at <= ${now}::timestamptz and ${isTheirs})
      or exists (select 1 from bookings b
        where b.proposal_by is not null and b.proposal_expires_at <= ${now}::timestamptz and ${isTheirs}) as expired`
}

/** Not by the index on `expires_at`, which would read the open requests of everybody. */
const isAfter = (now: never) => sql<boolean>`(b.expires_at > ${now}::timestamptz) is true`

export const factsTables = ({ coachId, clientId }: Readonly<Record<FactsParam, never>>) =>
  sql`schedules
    join accounts coach on coach.id = schedules.coach_id and coach.suspended_at is null
    join accounts client on client.id = ${clientId}::uuid and client.suspended_at is null
      and schedules.coach_id = ${coachId}::uuid and schedules.is_default`

const factsOfPair = prepared<FactsParam>()(
  param => sql<FactsRow>`select ${factsColumns(param)} from ${factsTables(param)}`,
)

/** From the first to the last of several starts, epoch ms. */
export interface Span {
  readonly from: number
  readonly to: number
}

const NEVER: Span = { from: 0, to: 0 }

/** The session: with an id where it exists already, so that its own time is left out. */
export interface SessionDetails {
  readonly id?: string
  readonly type?: SessionType | undefined
  readonly minutes?: number | undefined
}

/** Null where there is no such coach or one of the two is suspended. */
export const readBookingFacts = async (
  ctx: Ctx<Actor | null>,
  pair: Pair,
  start: number | Span | null,
  about: SessionDetails,
): Promise<SchedulingFacts | null> => {
  const [row] = await factsOfPair(ctx, factsValues(ctx, pair, start, about))
  return row ? factsFrom(row, ctx.now().getTime(), start, about) : null
}

const windowOf = (start: number | Span | null): Span =>
  typeof start === "number" ? { from: start, to: start } : (start ?? NEVER)

export const factsValues = (
  ctx: Ctx<Actor | null>,
  { coachId, clientId }: Pair,
  start: number | Span | null,
  about: SessionDetails,
): Record<FactsParam, unknown> => {
  const { from, to } = windowOf(start)
  const window = start === null ? NEVER : { from: from - SEARCH_AROUND_MS, to: to + SEARCH_AROUND_MS }
  return {
    coachId,
    clientId,
    ...minutesOf(window),
    now: ctx.now().toISOString(),
    except: about.id ?? null,
  }
}

export const factsFrom = (
  row: FactsRow,
  now: number,
  start: number | Span | null,
  about: SessionDetails,
): SchedulingFacts => {
  const type = about.type ?? chosenOffer(row.offers, undefined, about.minutes)?.type
  const schedule = type ? hoursFor(row, type) : row
  return {
    schedule,
    coachTimeZone: zoneAt(row.time_zone, row.travel, start === null ? now : windowOf(start).from),
    coachBusy: busyItemsOfCoach(
      parseReservedTimes(row.coach_reserved, type ? calendarDaysFor(row, type) : DEFAULT_DAYS),
      row.coach_finished,
      buffersOf(schedule),
    ),
    clientReserved: parseReservedTimes(row.client_reserved),
    usedCapacitySlots: new Set(row.used_slots?.split(",").map(Number)),
    pendingRequests: row.waiting,
    clientTimeZone: row.client_zone,
    hasExpiredHolds: row.expired,
  }
}

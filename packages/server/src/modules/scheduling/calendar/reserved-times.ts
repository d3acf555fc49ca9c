import { type Buffers, bookingAsBusy } from "@rapport/domain/scheduling/booking-as-busy"
import type { BusyItem } from "@rapport/domain/scheduling/slot-input"
import { type RawBuilder, sql } from "kysely"

import { ALL_SCHEDULES, DEFAULT_DAYS } from "./calendar-days.ts"

const MINUTE = 60_000

/** Reserved time of a person, in epoch ms. For a coach, `heldEnd` is the end with the buffer after the session. */
export interface ReservedTime {
  readonly start: number
  readonly end: number
  readonly heldEnd: number
  readonly asCoach: boolean
  /** From an external calendar; see `./external-busy.ts`. */
  readonly external: boolean
}

/** In minutes: more than the longest session with the longest buffers on both sides. */
const LOOKUP_MINUTES = sql.lit(3 * 1440)
/** Booking limits count whole weeks in the coach's time zone. */
const LIMITS_LOOKUP_MINUTES = sql.lit(9 * 1440)

/** Values or SQL: the person, the first and last epoch minute, the current time. */
export interface ReservedTimesQuery {
  readonly person: unknown
  readonly fromMinute: unknown
  readonly toMinute: unknown
  readonly now: unknown
  /** A booking or group session to leave out, such as the one that is moved; null for none. */
  readonly except?: unknown
  /** Without external calendars. */
  readonly onlySessions?: true
}

export const minutesOf = ({ from, to }: { from: number; to: number }) => ({
  fromMinute: Math.floor(from / MINUTE),
  toMinute: Math.ceil(to / MINUTE),
})

/**
 * SQL: a person's reserved times around a window, as one JSON array of packed numbers: turning hundreds of rows into
 * objects would cost more than finding them. The query around it must select from `schedules`.
 */
export const reservedTimesAround = (window: ReservedTimesQuery): RawBuilder<string> => {
  const { person, fromMinute, toMinute, now, except, onlySessions } = window
  const margin = sql`case when not schedules.has_limits then ${LOOKUP_MINUTES} else ${LIMITS_LOOKUP_MINUTES} end`
  const sessions = sql`(select string_agg(h.packed::text, ',')
    from reserved_times h
    where h.person_id = ${person}
      and h.start_minute >= ${fromMinute}::bigint - ${margin}
      and h.start_minute < ${toMinute}::bigint + ${margin}
      and (h.expires_at is null or h.expires_at > ${now}::timestamptz)
      ${except === undefined ? sql`` : sql`and h.reserved_for is distinct from ${except}::uuid`})`
  const external = onlySessions ? sql`` : sql`, ${externalBusyAround(window)}`
  return sql<string>`'[' || concat_ws(',', ${sessions} ${external}) || ']'`
}

const externalBusyAround = ({ person, fromMinute, toMinute }: ReservedTimesQuery) =>
  sql`(select string_agg(e.packed::text, ',')
    from external_busy e
    where e.person_id = ${person}
      and e.start_minute >= ${fromMinute}::bigint - ${LOOKUP_MINUTES}
      and e.start_minute < ${toMinute}::bigint + ${LOOKUP_MINUTES})`

/**
 * SQL: the starts of a coach's finished sessions around a window. They reserve no time, but count towards the limits of
 * their day and week.
 */
export const finishedStartsAround = ({
  person,
  fromMinute,
  toMinute,
}: Omit<ReservedTimesQuery, "now">): RawBuilder<string | null> =>
  sql<string | null>`case when schedules.has_limits then (
    select '[' || string_agg(distinct floor(extract(epoch from b.scheduled_at) / 60)::bigint::text, ',') || ']'
    from bookings b
    where b.coach_id = ${person} and b.status in ('completed', 'no_show')
      and b.sort_at >= to_timestamp((${fromMinute}::bigint - ${LIMITS_LOOKUP_MINUTES}) * 60)
      and b.sort_at < to_timestamp((${toMinute}::bigint + ${LIMITS_LOOKUP_MINUTES}) * 60)) end`

/** Those of other calendars only where they block the schedule; see `./calendar-days.ts`. */
export const parseReservedTimes = (text: string, schedule = DEFAULT_DAYS): ReservedTime[] =>
  (JSON.parse(text) as number[]).map(unpack).filter(({ days }) => days === ALL_SCHEDULES || days === schedule)

/** A buffer of at least this length marks the time of an external calendar, and whose days it is made of. */
const EXTERNAL = 0xfff
const MAX_SCHEDULES = 16

/** Decodes `reserved_times.packed`. It is wider than the 32 bits that bitwise operators work on. */
const unpack = (packed: number): ReservedTime & { days: number } => {
  const lengths = packed % 2 ** 25
  const start = ((packed - lengths) / 2 ** 25) * MINUTE
  const end = start + (lengths >> 13) * MINUTE
  const buffer = (lengths >> 1) & 0xfff
  const days = EXTERNAL - buffer
  if (days < MAX_SCHEDULES) return { start, end, heldEnd: end, asCoach: false, external: true, days }
  return {
    start,
    end,
    heldEnd: end + buffer * MINUTE,
    asCoach: (lengths & 1) === 1,
    external: false,
    days: ALL_SCHEDULES,
  }
}

/**
 * A coach's reserved times as input of the slot engine. Sessions in which the coach is a client block time as well, but
 * do not count towards the limits.
 */
export const busyItemsOfCoach = (
  reserved: readonly ReservedTime[],
  finished: string | null,
  buffers: Buffers,
): BusyItem[] => {
  const busy = reserved.map((time): BusyItem => {
    if (time.external) return { start: time.start, end: time.end, kind: "external" }
    const item = bookingAsBusy(time, buffers)
    return time.asCoach ? item : { start: item.start, end: item.end, kind: "external" as const }
  })
  for (const minute of finished === null ? [] : (JSON.parse(finished) as number[]))
    busy.push(countedOnly(minute))
  return busy
}

/** One millisecond: counted by the limits, but too short to block a slot, since the session is over. */
const countedOnly = (minute: number): BusyItem => ({
  start: minute * MINUTE,
  end: minute * MINUTE + 1,
  kind: "booking",
})

export const overlaps = (reserved: readonly ReservedTime[], start: number, end: number): boolean =>
  reserved.some(time => time.start < end && start < time.heldEnd)

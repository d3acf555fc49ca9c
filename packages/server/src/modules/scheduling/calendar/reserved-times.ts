import { type Buffers, bookingAsBusy } from "@rapport/domain/scheduling/busy-for-engine"
import type { BusyItem } from "@rapport/domain/scheduling/slot-input"
import { type RawBuilder, sql } from "kysely"

const MINUTE = 60_000

/** Time a person is held, in epoch ms. `heldEnd` lies behind `end` by the buffer, for a coach. */
export interface Held {
  readonly start: number
  readonly end: number
  readonly heldEnd: number
  readonly asCoach: boolean
  /** Another calendar says so; see `./external-busy.ts`. */
  readonly external: boolean
}

/** More than the longest session with the longest buffers on both sides reaches, in minutes. */
const LOOKUP_MINUTES = sql.lit(3 * 1440)
/** Limits count whole weeks of the coach's zone. */
const LIMITS_LOOKUP_MINUTES = sql.lit(9 * 1440)

/** Values or parts of a query: the person, the first and last epoch minute, the current time. */
export interface HeldWindow {
  readonly person: unknown
  readonly fromMinute: unknown
  readonly toMinute: unknown
  readonly now: unknown
  /** A booking or group session whose own time is not in its way; null for none. */
  readonly except?: unknown
  /** Without what the person's other calendars say. */
  readonly onlySessions?: true
}

export const minutesOf = ({ from, to }: { from: number; to: number }) => ({
  fromMinute: Math.floor(from / MINUTE),
  toMinute: Math.ceil(to / MINUTE),
})

/**
 * SQL: what a person holds around a window, as the text of one flat list of numbers: reading hundreds of rows as
 * objects would cost more than finding them. It needs `schedules` in the query around it.
 */
export const heldAround = (window: HeldWindow): RawBuilder<string> => {
  const { person, fromMinute, toMinute, now, except, onlySessions } = window
  const reach = sql`case when not schedules.has_limits then ${LOOKUP_MINUTES} else ${LIMITS_LOOKUP_MINUTES} end`
  const sessions = sql`(select string_agg(h.packed::text, ',')
    from held_times h
    where h.person_id = ${person}
      and h.start_minute >= ${fromMinute}::bigint - ${reach}
      and h.start_minute < ${toMinute}::bigint + ${reach}
      and (h.expires_at is null or h.expires_at > ${now}::timestamptz)
      ${except === undefined ? sql`` : sql`and h.held_for is distinct from ${except}::uuid`})`
  const outside = onlySessions ? sql`` : sql`, ${outsideAround(window)}`
  return sql<string>`'[' || concat_ws(',', ${sessions} ${outside}) || ']'`
}

const outsideAround = ({ person, fromMinute, toMinute }: HeldWindow) =>
  sql`(select string_agg(e.packed::text, ',')
    from external_busy e
    where e.person_id = ${person}
      and e.start_minute >= ${fromMinute}::bigint - ${LOOKUP_MINUTES}
      and e.start_minute < ${toMinute}::bigint + ${LOOKUP_MINUTES})`

/**
 * SQL: when the coach's finished sessions around a window began. They hold no time, but where a schedule has limits
 * they still count for their day and week.
 */
export const finishedAround = ({
  person,
  fromMinute,
  toMinute,
}: Omit<HeldWindow, "now">): RawBuilder<string | null> =>
  sql<string | null>`case when schedules.has_limits then (
    select '[' || string_agg(distinct floor(extract(epoch from b.scheduled_at) / 60)::bigint::text, ',') || ']'
    from bookings b
    where b.coach_id = ${person} and b.status in ('completed', 'no_show')
      and b.sort_at >= to_timestamp((${fromMinute}::bigint - ${LIMITS_LOOKUP_MINUTES}) * 60)
      and b.sort_at < to_timestamp((${toMinute}::bigint + ${LIMITS_LOOKUP_MINUTES}) * 60)) end`

export const parseHeld = (text: string): Held[] => (JSON.parse(text) as number[]).map(unpacked)

/** In the place of a buffer: the time is not a session's. */
const EXTERNAL = 0xfff

/** Undoes `held_times.packed`; it is wider than the 32 bits that bitwise operators see. */
const unpacked = (packed: number): Held => {
  const lengths = packed % 2 ** 25
  const start = ((packed - lengths) / 2 ** 25) * MINUTE
  const end = start + (lengths >> 13) * MINUTE
  const behind = (lengths >> 1) & 0xfff
  if (behind === EXTERNAL) return { start, end, heldEnd: end, asCoach: false, external: true }
  return { start, end, heldEnd: end + behind * MINUTE, asCoach: (lengths & 1) === 1, external: false }
}

/**
 * A coach's held times as the slot engine wants them. Sessions in which the coach is somebody's client are in the way
 * just the same, but do not count for the limits.
 */
export const busyOfCoach = (held: readonly Held[], finished: string | null, buffers: Buffers): BusyItem[] => {
  const busy = held.map((each): BusyItem => {
    if (each.external) return { start: each.start, end: each.end, kind: "external" }
    const item = bookingAsBusy(each, buffers)
    return each.asCoach ? item : { start: item.start, end: item.end, kind: "external" as const }
  })
  for (const minute of finished === null ? [] : (JSON.parse(finished) as number[]))
    busy.push(countedOnly(minute))
  return busy
}

/** Long enough to be counted, too short to be in anybody's way: the session lies behind. */
const countedOnly = (minute: number): BusyItem => ({
  start: minute * MINUTE,
  end: minute * MINUTE + 1,
  kind: "booking",
})

export const overlaps = (held: readonly Held[], start: number, end: number): boolean =>
  held.some(each => each.start < end && start < each.heldEnd)

import { bookingAsBusy, heldEnd } from "@rapport/domain/scheduling/busy-for-engine"
import {
  openSlotsAnywhere,
  type TravellingInput,
  whyNotOfferedAnywhere,
} from "@rapport/domain/scheduling/travel"
import { msOf } from "../../../lib/times.ts"
import type { Booking, Offer } from "./api.ts"
import type { Effective } from "./effective.ts"
import { weeklyOf } from "./week.ts"

const MINUTE = 60_000

/** A booking that has its time. */
export type Planned = Booking & { scheduledAt: string }

export const planned = (bookings: readonly Booking[]): Planned[] =>
  bookings.filter((booking): booking is Planned => booking.scheduledAt !== null)

const inputOf = (
  draft: Effective,
  minutes: number,
  { now, from, to }: { now: number; from: number; to: number },
  bookings: readonly Planned[],
): TravellingInput => ({
  ...draft,
  weekly: weeklyOf(draft.week),
  viewerTimeZone: draft.timeZone,
  now,
  from,
  to,
  durationMinutes: minutes,
  busy: bookings.map(({ scheduledAt, minutes: length }) => {
    const start = msOf(scheduledAt)
    const end = start + length * MINUTE
    return bookingAsBusy({ start, end, heldEnd: heldEnd(end, draft) }, draft)
  }),
})

/** What would be on offer by these hours, by the rules that the server keeps too. */
export const startsBy = (
  draft: Effective,
  { minutes }: Offer,
  window: { now: number; from: number; to: number },
  bookings: readonly Planned[],
): number[] => openSlotsAnywhere(inputOf(draft, minutes, window, bookings))

const outside = new Set(["outside_hours", "closed_by_override", "time_off", "does_not_fit"])

/** Booked sessions that these hours no longer cover; they stay where they are. */
export const outsideOf = (draft: Effective, bookings: readonly Planned[], now: number): Planned[] =>
  bookings.filter(booking => {
    const start = msOf(booking.scheduledAt)
    if (start <= now) return false
    const input = inputOf(
      { ...draft, minimumNoticeMinutes: 0, maxDaysAhead: null, dateWindow: null, limits: null },
      booking.minutes,
      { now, from: start, to: start + 1 },
      [],
    )
    const why = whyNotOfferedAnywhere(input, start)
    return why !== null && outside.has(why.rule)
  })

import { bookingAsBusy, reservedEnd } from "@rapport/domain/scheduling/booking-as-busy"
import {
  openSlotsWithTravel,
  type SlotInputWithTravel,
  slotRefusalWithTravel,
} from "@rapport/domain/scheduling/travel"
import type { Offer } from "../../../entities/availability/api.ts"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { msOf } from "../../../lib/times.ts"

import type { EffectiveHours } from "./effective-hours.ts"
import { weeklyOf } from "./week.ts"

const MINUTE = 60_000

const inputOf = (
  draft: EffectiveHours,
  minutes: number,
  { now, from, to }: { now: number; from: number; to: number },
  bookings: readonly ScheduledBooking[],
): SlotInputWithTravel => ({
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
    return bookingAsBusy({ start, end, heldEnd: reservedEnd(end, draft) }, draft)
  }),
})

/** The slots that these hours would offer, by the rules that the server applies too. */
export const previewSlots = (
  draft: EffectiveHours,
  { minutes }: Offer,
  window: { now: number; from: number; to: number },
  bookings: readonly ScheduledBooking[],
): number[] => openSlotsWithTravel(inputOf(draft, minutes, window, bookings))

const outside = new Set(["outside_hours", "closed_by_override", "time_off", "does_not_fit"])

/** Booked sessions that these hours no longer cover; they are not moved. */
export const sessionsOutside = (
  draft: EffectiveHours,
  bookings: readonly ScheduledBooking[],
  now: number,
): ScheduledBooking[] =>
  bookings.filter(booking => {
    const start = msOf(booking.scheduledAt)
    if (start <= now) return false
    const input = inputOf(
      { ...draft, minimumNoticeMinutes: 0, maxDaysAhead: null, dateWindow: null, limits: null },
      booking.minutes,
      { now, from: start, to: start + 1 },
      [],
    )
    const explanation = slotRefusalWithTravel(input, start)
    return explanation !== null && outside.has(explanation.rule)
  })

import type { Offer } from "../../../entities/availability/api.ts"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"

import { rescheduleTermsOf } from "./reschedule-terms.ts"

/** The other lengths on offer for this session. None where a change would need the client's consent. */
export const otherLengths = (booking: ScheduledBooking, offers: readonly Offer[], now: number): number[] => {
  if (booking.group !== null || rescheduleTermsOf(booking, now) !== "at_once") return []
  return offers
    .filter(({ type, minutes }) => type === booking.type && minutes !== booking.minutes)
    .map(({ minutes }) => minutes)
    .toSorted((one, other) => one - other)
}

/** The length on offer nearest to the one that was dragged to, in the direction of the drag; null where there is none. */
export const nearestLength = (dragged: number, current: number, others: readonly number[]): number | null => {
  const candidates = others.filter(length =>
    dragged > current ? length > current : dragged < current && length < current,
  )
  return candidates.toSorted((one, other) => Math.abs(one - dragged) - Math.abs(other - dragged))[0] ?? null
}

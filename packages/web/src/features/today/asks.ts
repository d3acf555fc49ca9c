import type { Booking } from "../../entities/booking/booking.ts"

export interface Ask {
  /** The one asked for, or the first of its series. */
  first: Booking
  /** The rest of the series, as far as it waits too. */
  more: readonly Booking[]
}

/** What was asked for at once stands there once: the waiting sessions of a series as one, in order of time. */
export const asksOf = (bookings: readonly Booking[]): Ask[] => {
  const bySeries = Map.groupBy(bookings, ({ id, seriesId, status, proposal }) =>
    seriesId && status === "pending" && !proposal ? seriesId : id,
  )
  return [...bySeries.values()].flatMap(([first, ...more]) => (first ? [{ first, more }] : []))
}

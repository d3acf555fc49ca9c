import type { Booking } from "./booking.ts"

export interface BookingRequest {
  /** The requested session, or the first of its series. */
  first: Booking
  /** The other sessions of the series that are pending too. */
  more: readonly Booking[]
}

/** Pending sessions of one series become one request, in the order of time. */
export const groupRequests = (bookings: readonly Booking[]): BookingRequest[] => {
  const bySeries = Map.groupBy(bookings, ({ id, seriesId, status, proposal }) =>
    seriesId && status === "pending" && !proposal ? seriesId : id,
  )
  return [...bySeries.values()].flatMap(([first, ...more]) => (first ? [{ first, more }] : []))
}

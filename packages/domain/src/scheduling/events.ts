interface OfBooking {
  bookingId: string
  coachId: string
  clientId: string
  /** Where it was done to several of a series in one go: people hear of that once, by the event of the series. */
  seriesId?: string
}
type Side = "client" | "coach" | "admin" | "clock"

export interface SchedulingEvents {
  /** Pending, waits for the coach. */
  "booking.requested": OfBooking & { by: Side }
  "booking.confirmed": OfBooking & { by: Side }
  "booking.declined": OfBooking
  "booking.cancelled": OfBooking & { by: Side; because: "asked" | "connection_ended" | "suspended" }
  "booking.expired": OfBooking
  "booking.rescheduled": OfBooking & { by: Side; from: string; to: string }
  /** Another time is asked for and held beside the old one until the other side answers. */
  "booking.reschedule_proposed": OfBooking & { by: Side; scheduledAt: string }
  /** The old time stays. By the side that made it: taken back; by the clock: not answered in time. */
  "booking.proposal_declined": OfBooking & { by: Side }
  "booking.completed": OfBooking & { by: Side }
  "booking.no_show": OfBooking & { by: Side; noShowBy: "client" | "coach" }
  "booking.changed": OfBooking & { by: Side }
  /** Without `scheduleId`: the default schedule. */
  "availability.changed": { coachId: string; scheduleId?: string; version: number }
}

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
  "booking.cancelled": OfBooking & {
    by: Side
    because: "asked" | "agreed" | "connection_ended" | "suspended"
  }
  "booking.expired": OfBooking
  /** `fromMinutes` where it had another length. */
  "booking.rescheduled": OfBooking & { by: Side; from: string; to: string; fromMinutes?: number }
  /** Another time is asked for and held beside the old one until the other side answers. */
  "booking.reschedule_proposed": OfBooking & { by: Side; scheduledAt: string }
  /** Calling off is asked for; the session stands until the other side answers. */
  "booking.cancel_proposed": OfBooking & { by: Side }
  /** The client owes a late or no-show fee. */
  "booking.fee_due": OfBooking & {
    by: Side
    because: "late_cancel" | "late_move" | "no_show"
    amount: number
    currency: string
  }
  "booking.fee_waived": OfBooking & { by: Side; amount: number; currency: string }
  /** Who was marked as not there objects; later, the other side did not agree. */
  "booking.disputed": OfBooking & { by: Side }
  "booking.dispute_rejected": OfBooking & { by: Side }
  /** The old time stays. By the side that made it: taken back; by the clock: not answered in time. */
  "booking.proposal_declined": OfBooking & { by: Side }
  "booking.completed": OfBooking & { by: Side }
  "booking.no_show": OfBooking & { by: Side; noShowBy: "client" | "coach" }
  "booking.changed": OfBooking & { by: Side }
  /** Without `scheduleId`: the default schedule. */
  "availability.changed": { coachId: string; scheduleId?: string; version: number }
}

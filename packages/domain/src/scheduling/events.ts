import type { ChangedBy } from "./transitions.ts"

interface BookingPayload {
  bookingId: string
  coachId: string
  clientId: string
  /** Set where several bookings of a series were changed together: people are notified once, of the event of the series. */
  seriesId?: string
  /** Cancelled together with others: people are notified once, of `bookings.cancelled`. */
  together?: true
  /** The waitlist entry to which this time was offered. */
  waitlistEntryId?: string
}

/** Why all that two people have ahead of them is cancelled. */
export type CommonReasonCode = "connection_ended" | "suspended" | "role_lost"

export interface SchedulingEvents {
  /** A pending booking was created. */
  "booking.requested": BookingPayload & { by: ChangedBy }
  "booking.confirmed": BookingPayload & { by: ChangedBy }
  "booking.declined": BookingPayload
  "booking.cancelled": BookingPayload & {
    by: ChangedBy
    because: "asked" | "agreed" | CommonReasonCode
  }
  "booking.expired": BookingPayload
  /** `fromMinutes` where the length changed. */
  "booking.rescheduled": BookingPayload & { by: ChangedBy; from: string; to: string; fromMinutes?: number }
  /** The new time is reserved beside the old one until the other side answers. */
  "booking.reschedule_proposed": BookingPayload & { by: ChangedBy; scheduledAt: string }
  /** The session stays confirmed until the other side answers. */
  "booking.cancel_proposed": BookingPayload & { by: ChangedBy }
  /** The client owes a late or no-show fee. */
  "booking.fee_due": BookingPayload & {
    by: ChangedBy
    because: "late_cancel" | "late_move" | "no_show"
    amount: number
    currency: string
  }
  "booking.fee_waived": BookingPayload & { by: ChangedBy; amount: number; currency: string }
  /** The side marked as a no-show disputed that. */
  "booking.disputed": BookingPayload & { by: ChangedBy }
  "booking.dispute_rejected": BookingPayload & { by: ChangedBy }
  /** The old time stays. By the side that proposed: withdrawn; by `system`: expired. */
  "booking.proposal_declined": BookingPayload & { by: ChangedBy }
  "booking.completed": BookingPayload & { by: ChangedBy }
  "booking.no_show": BookingPayload & { by: ChangedBy; noShowBy: "client" | "coach" }
  "booking.changed": BookingPayload & { by: ChangedBy }
  /** Of the default schedule where there is no `scheduleId`. */
  "availability.changed": { coachId: string; scheduleId?: string; version: number }
}

interface SeriesPayload {
  seriesId: string
  coachId: string
  clientId: string
  by: "client" | "coach"
  /** The bookings that were changed, by time. */
  bookingIds: string[]
}

interface WaitlistPayload {
  entryId: string
  coachId: string
  clientId: string
  /** The group session, where a seat is waited for. */
  groupId?: string
}

export interface WaitlistEvents {
  "waitlist.joined": WaitlistPayload
  /** `bookingId`: the pending booking that reserves the offered time until it is answered or expires. */
  "waitlist.offered": WaitlistPayload & { bookingId: string }
}

export interface GroupEvents {
  "group.opened": { groupId: string; coachId: string }
  /** `isMoved` where its time or length changed. */
  "group.changed": { groupId: string; coachId: string; isMoved: boolean }
  /** `causeId` is the event that cancelled it, where the coach did not. */
  "group.cancelled": { groupId: string; coachId: string; causeId?: string }
}

/** Each session publishes its own event too. */
export interface CommonCancellationEvents {
  "bookings.cancelled": {
    coachId: string
    clientId: string
    by: ChangedBy
    because: CommonReasonCode
    /** The event that it follows from. */
    causeId: string
    /** By time; requests without a time come last. */
    bookingIds: string[]
  }
}

/** Changes of several sessions of a series together; each session publishes its own event too. */
export interface SeriesEvents {
  "series.requested": SeriesPayload
  "series.confirmed": SeriesPayload
  "series.declined": SeriesPayload
  "series.cancelled": SeriesPayload
}

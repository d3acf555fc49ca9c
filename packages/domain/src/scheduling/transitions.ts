import type { Side } from "../network/rules.ts"
import type { BookingStatus } from "./schema.ts"

export type { Side } from "../network/rules.ts"

/** Who changed a booking; `system` where a deadline has passed or a time was offered. */
export type ChangedBy = Side | "admin" | "system"
export type BookingTargetStatus = Exclude<BookingStatus, "pending">

/** The fields of a booking on which the rules depend. Instants are epoch ms. */
export interface BookingState {
  readonly status: BookingStatus
  /** The side that must confirm a pending booking. */
  readonly awaits: Side
  readonly noShowBy: Side | null
  readonly start: number | null
  readonly end: number | null
  readonly expiresAt: number | null
  /** A seat of a group session. */
  readonly inGroup?: boolean
}

/** `responder` must confirm the booking, `requester` is the other side; `attendee` came while the other side did not. */
type AllowedBy = Side | "system" | "responder" | "requester" | "attendee"
interface Moment {
  readonly at: "start" | "end" | "expiry"
  readonly plusMinutes: number
}
interface Transition {
  readonly from: BookingStatus
  readonly to: BookingTargetStatus
  readonly by: readonly AllowedBy[]
  /** Not for seats in group sessions: an expired seat is offered to the next on the waitlist. */
  readonly notInGroup?: true
  /** Not before this. */
  readonly opens?: Moment
  /** Not from this on. */
  readonly closes?: Moment
}

const atStart: Moment = { at: "start", plusMinutes: 0 }
const atExpiry: Moment = { at: "expiry", plusMinutes: 0 }
export const NO_SHOW_AFTER_MINUTES = 10
export const COMPLETED_AFTER_MINUTES = 60

/** The state machine of a booking. All other changes of the status are refused. */
export const bookingTransitions: readonly Transition[] = [
  { from: "pending", to: "confirmed", by: ["responder"] },
  { from: "pending", to: "declined", by: ["responder"] },
  { from: "pending", to: "cancelled", by: ["client", "requester"] },
  { from: "pending", to: "expired", by: ["system"], opens: atExpiry },
  { from: "expired", to: "confirmed", by: ["responder"], notInGroup: true },
  { from: "confirmed", to: "cancelled", by: ["client", "coach"], closes: atStart },
  { from: "confirmed", to: "completed", by: ["coach"], opens: atStart },
  {
    from: "confirmed",
    to: "completed",
    by: ["system"],
    opens: { at: "end", plusMinutes: COMPLETED_AFTER_MINUTES },
  },
  {
    from: "confirmed",
    to: "no_show",
    by: ["client", "coach"],
    opens: { at: "start", plusMinutes: NO_SHOW_AFTER_MINUTES },
  },
  { from: "no_show", to: "completed", by: ["attendee"] },
]

export type TransitionRefusal = "wrong_status" | "too_early" | "too_late_to_change"

/** Why `by` may not set this status now; null where they may. */
export const bookingTransitionRefusal = (
  booking: BookingState,
  to: BookingTargetStatus,
  by: ChangedBy,
  now: number,
): TransitionRefusal | null => {
  const from = effectiveBookingStatus(booking, now)
  const transition = bookingTransitions.find(
    candidate =>
      candidate.to === to && startsFrom(candidate, booking, from) && isAllowedBy(candidate, booking, by),
  )
  if (!transition) return "wrong_status"
  if (transition.opens && now < instantOf(transition.opens, booking)) return "too_early"
  if (transition.closes && now >= instantOf(transition.closes, booking)) return "too_late_to_change"
  return null
}

/** A pending booking is expired from its `expiresAt` on, even before the scheduled job has stored that. */
export const effectiveBookingStatus = (
  booking: Pick<BookingState, "status" | "expiresAt">,
  now: number,
): BookingStatus =>
  booking.status === "pending" && booking.expiresAt !== null && booking.expiresAt <= now
    ? "expired"
    : booking.status

export const otherSide = (side: Side): Side => (side === "coach" ? "client" : "coach")

/** Storing an expiry starts from the stored status, as the effective one is expired already. */
const startsFrom = ({ from, to }: Transition, booking: BookingState, effective: BookingStatus): boolean =>
  from === (to === "expired" ? booking.status : effective)

const isAllowedBy = (
  transition: Transition,
  { awaits, noShowBy, inGroup }: BookingState,
  by: ChangedBy,
): boolean => {
  if (by === "admin" || (transition.notInGroup && inGroup)) return false
  if (transition.by.includes(by)) return true
  if (by === "system") return false
  if (transition.by.includes("responder") && by === awaits) return true
  if (transition.by.includes("requester") && by !== awaits) return true
  return transition.by.includes("attendee") && noShowBy !== null && by !== noShowBy
}

const MINUTE = 60_000

const instantOf = (moment: Moment, { start, end, expiresAt }: BookingState): number => {
  const instants = { start, end, expiry: expiresAt }
  return (instants[moment.at] ?? Number.POSITIVE_INFINITY) + moment.plusMinutes * MINUTE
}

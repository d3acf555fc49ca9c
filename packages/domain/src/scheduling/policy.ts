import {
  type BookingState,
  bookingTransitionRefusal,
  effectiveBookingStatus,
  type Side,
  type TransitionRefusal,
} from "./transitions.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long a request reserves its time and capacity slot, and a proposal its time, until the other side answers. */
export const HOLD_HOURS = 24
/** Pending requests between one client and one coach; a series counts as one. */
export const MAX_PENDING = 3
/** How far ahead a coach may create a group session. */
export const MAX_GROUP_DAYS_AHEAD = 2 * 366
export const JOIN_OPENS_MINUTES = 10
export const JOIN_CLOSES_MINUTES = 30

/**
 * The cancellation policy at the time of booking. A client's change is free until `freeUntilHours` before the start, needs
 * the coach's approval until `approvalUntilHours` before, and after that costs the late fee or is refused. A coach can
 * cancel at any time, without a fee for the client. Percents are of the session's price.
 */
export interface Policy {
  readonly freeUntilHours: number
  readonly approvalUntilHours: number
  readonly late: "fee" | "refused"
  readonly lateCancelPercent: number
  readonly noShowPercent: number
}

/** When a request expires; never after its start. */
export const holdExpiry = (now: number, start: number | null, holdHours = HOLD_HOURS): number =>
  Math.min(now + holdHours * HOUR, start ?? Number.POSITIVE_INFINITY)

/** When a proposed time expires; never after the old or the new start. */
export const proposalExpiry = (
  now: number,
  oldStart: number | null,
  newStart: number,
  holdHours = HOLD_HOURS,
): number => Math.min(holdExpiry(now, oldStart, holdHours), newStart)

/** The last instant at which a confirmed session can be changed without approval. */
export const freeChangeDeadline = (start: number, policy: Pick<Policy, "freeUntilHours">): number =>
  start - policy.freeUntilHours * HOUR

/** The last instant at which a client can ask the coach to approve a change. */
export const approvalDeadline = (start: number, policy: Pick<Policy, "approvalUntilHours">): number =>
  start - policy.approvalUntilHours * HOUR

/** At once and free; with the other side's approval; at once for the late fee. */
export type ChangeTerms = "at_once" | "proposal" | "fee"

export type PolicyInput = BookingState & {
  readonly policy: Policy
  /** Price of the session, in minor units. */
  readonly price: number
}

/**
 * On which terms `by` can move the booking to another time, or why they cannot. A pending request is moved freely by the
 * side that made it; the other side proposes another time.
 */
export const rescheduleTerms = (
  booking: PolicyInput,
  by: Side,
  now: number,
): ChangeTerms | TransitionRefusal => {
  const status = effectiveBookingStatus(booking, now)
  if (status === "pending") return by === booking.awaits ? "proposal" : "at_once"
  if (status !== "confirmed" || booking.start === null) return "wrong_status"
  if (now >= booking.start) return "too_late_to_change"
  if (by === "client") return clientTerms(booking, booking.start, now)
  return now <= freeChangeDeadline(booking.start, booking.policy) ? "at_once" : "proposal"
}

/** On which terms `by` can cancel the booking, or why they cannot. */
export const cancellationTerms = (
  booking: PolicyInput,
  by: Side,
  now: number,
): ChangeTerms | TransitionRefusal => {
  const refusal = bookingTransitionRefusal(booking, "cancelled", by, now)
  if (refusal) return refusal
  const hasPolicy = by === "client" && booking.status === "confirmed" && booking.start !== null
  return hasPolicy ? clientTerms(booking, booking.start, now) : "at_once"
}

const clientTerms = (
  booking: PolicyInput,
  start: number,
  now: number,
): ChangeTerms | "too_late_to_change" => {
  const { policy } = booking
  if (now <= freeChangeDeadline(start, policy)) return "at_once"
  if (now <= approvalDeadline(start, policy)) return "proposal"
  if (policy.late === "refused") return "too_late_to_change"
  return lateFee(booking) > 0 ? "fee" : "at_once"
}

/** Minor units, rounded half up. */
const percentOf = (price: number, percent: number): number => Math.floor((2 * price * percent + 100) / 200)

export const lateFee = ({ price, policy }: Pick<PolicyInput, "price" | "policy">): number =>
  percentOf(price, policy.lateCancelPercent)

/** The fee of a client who did not come. */
export const noShowFee = ({ price, policy }: Pick<PolicyInput, "price" | "policy">): number =>
  percentOf(price, policy.noShowPercent)

/** When a session can be joined: from `opens` until before `closes`. */
export const joinWindow = (start: number, end: number): { opens: number; closes: number } => ({
  opens: start - JOIN_OPENS_MINUTES * MINUTE,
  closes: end + JOIN_CLOSES_MINUTES * MINUTE,
})

import { type BookingFacts, type MoveRefusal, type Side, statusAt, whyNotMove } from "./moves.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long a request holds its time and place, and a proposal its time, while the other side has not answered. */
export const HOLD_HOURS = 24
export const MAX_PENDING = 3
export const JOIN_OPENS_MINUTES = 10
export const JOIN_CLOSES_MINUTES = 30

/**
 * What was agreed about changes when the session was booked. A client's change is free until `freeUntilHours` before
 * the start, asks the coach until `approvalUntilHours` before, and after that costs the late fee or is refused.
 * A coach cancels free of charge for the client at any time. Percents are shares of the session's price.
 */
export interface Policy {
  readonly freeUntilHours: number
  readonly approvalUntilHours: number
  readonly late: "fee" | "refused"
  readonly lateCancelPercent: number
  readonly noShowPercent: number
}

/** When a request stops holding; never after its start. */
export const holdUntil = (now: number, start: number | null, holdHours = HOLD_HOURS): number =>
  Math.min(now + holdHours * HOUR, start ?? Number.POSITIVE_INFINITY)

/** When a proposed time stops being held: before either time has come. */
export const proposalUntil = (
  now: number,
  oldStart: number | null,
  newStart: number,
  holdHours = HOLD_HOURS,
): number => Math.min(holdUntil(now, oldStart, holdHours), newStart)

/** The last instant at which a confirmed session can be moved without asking the other side. */
export const freeUntil = (start: number, policy: Pick<Policy, "freeUntilHours">): number =>
  start - policy.freeUntilHours * HOUR

/** The last instant at which the other side can be asked to let a change pass. */
export const approvalUntil = (start: number, policy: Pick<Policy, "approvalUntilHours">): number =>
  start - policy.approvalUntilHours * HOUR

/** At once and free; by asking the other side; at once against the late fee. */
export type WayToMove = "at_once" | "proposal" | "fee"

export type PolicyFacts = BookingFacts & {
  readonly policy: Policy
  /** What the session costs, in minor units. */
  readonly price: number
}

/**
 * How `by` may move the booking to another time, or why not at all.
 * A request is moved freely by who asked and answered with another time by who was asked.
 */
export const wayToMove = (booking: PolicyFacts, by: Side, now: number): WayToMove | MoveRefusal => {
  const status = statusAt(booking, now)
  if (status === "pending") return by === booking.awaits ? "proposal" : "at_once"
  if (status !== "confirmed" || booking.start === null) return "wrong_status"
  if (now >= booking.start) return "too_late_to_change"
  if (by === "client") return wayOfClient(booking, booking.start, now)
  return now <= freeUntil(booking.start, booking.policy) ? "at_once" : "proposal"
}

/** How `by` may call the booking off, or why not at all. */
export const wayToCancel = (booking: PolicyFacts, by: Side, now: number): WayToMove | MoveRefusal => {
  const refusal = whyNotMove(booking, "cancelled", by, now)
  if (refusal) return refusal
  const bound = by === "client" && booking.status === "confirmed" && booking.start !== null
  return bound ? wayOfClient(booking, booking.start, now) : "at_once"
}

const wayOfClient = (booking: PolicyFacts, start: number, now: number): WayToMove | "too_late_to_change" => {
  const { policy } = booking
  if (now <= freeUntil(start, policy)) return "at_once"
  if (now <= approvalUntil(start, policy)) return "proposal"
  if (policy.late === "refused") return "too_late_to_change"
  return lateFee(booking) > 0 ? "fee" : "at_once"
}

/** Minor units, rounded half up. */
const share = (price: number, percent: number): number => Math.floor((2 * price * percent + 100) / 200)

export const lateFee = ({ price, policy }: Pick<PolicyFacts, "price" | "policy">): number =>
  share(price, policy.lateCancelPercent)

/** What a client who did not come owes. */
export const noShowFee = ({ price, policy }: Pick<PolicyFacts, "price" | "policy">): number =>
  share(price, policy.noShowPercent)

/** When the room of a session is open: from `opens` until before `closes`. */
export const joinWindow = (start: number, end: number): { opens: number; closes: number } => ({
  opens: start - JOIN_OPENS_MINUTES * MINUTE,
  closes: end + JOIN_CLOSES_MINUTES * MINUTE,
})

import { type BookingFacts, type Side, statusAt } from "./moves.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long a request holds its time and place, and a proposal its time, while the other side has not answered. */
export const HOLD_HOURS = 24
export const MOST_PENDING = 3
export const JOIN_OPENS_MINUTES = 10
export const JOIN_CLOSES_MINUTES = 30

/** What was agreed about changes when the session was booked. */
export interface Policy {
  readonly freeUntilHours: number
}

/** When a request stops holding; never after its start. */
export const holdUntil = (now: number, start: number | null): number =>
  Math.min(now + HOLD_HOURS * HOUR, start ?? Number.POSITIVE_INFINITY)

/** When a proposed time stops being held: before either time has come. */
export const proposalUntil = (now: number, oldStart: number | null, newStart: number): number =>
  Math.min(holdUntil(now, oldStart), newStart)

/** The last instant at which a confirmed session can be moved without asking the other side. */
export const freeUntil = (start: number, policy: Policy): number => start - policy.freeUntilHours * HOUR

export type WayToMove = "at_once" | "proposal"

/**
 * How `by` may move the booking to another time: at once, by asking the other side, or not at all.
 * A request is moved freely by who asked and answered with another time by who was asked.
 */
export const wayToMove = (
  booking: BookingFacts & { readonly policy: Policy },
  by: Side,
  now: number,
): WayToMove | "wrong_status" | "too_late_to_change" => {
  const status = statusAt(booking, now)
  if (status === "pending") return by === booking.awaits ? "proposal" : "at_once"
  if (status !== "confirmed" || booking.start === null) return "wrong_status"
  if (now >= booking.start) return "too_late_to_change"
  return now <= freeUntil(booking.start, booking.policy) ? "at_once" : "proposal"
}

/** When the room of a session is open: from `opens` until before `closes`. */
export const joinWindow = (start: number, end: number): { opens: number; closes: number } => ({
  opens: start - JOIN_OPENS_MINUTES * MINUTE,
  closes: end + JOIN_CLOSES_MINUTES * MINUTE,
})

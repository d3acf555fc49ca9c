import type { BookingStatus } from "./schema.ts"

/** The two who meet. */
export type Side = "client" | "coach"
/** Who can be behind a change; `admin` and `clock` act for the server. */
export type By = Side | "admin" | "clock"
export type MoveTo = Exclude<BookingStatus, "pending">

/** What the rules need to know of a booking. Instants are epoch ms. */
export interface BookingFacts {
  readonly status: BookingStatus
  /** Whose yes a pending booking waits for. */
  readonly awaits: Side
  readonly noShowBy: Side | null
  readonly start: number | null
  readonly end: number | null
  readonly expiresAt: number | null
  /** A seat of a group session. */
  readonly inGroup?: boolean
}

/** `answering` is who is asked, `asking` the other one; `waiting` is who came while the other did not. */
type Mover = Side | "clock" | "answering" | "asking" | "waiting"
interface Moment {
  readonly at: "start" | "end" | "expiry"
  readonly plusMinutes: number
}
interface MoveRow {
  readonly from: BookingStatus
  readonly to: MoveTo
  readonly by: readonly Mover[]
  /** Not for a seat of a group session: one that ran out goes to the next in line. */
  readonly alone?: true
  /** Not before this moment. */
  readonly opens?: Moment
  /** Not from this moment on. */
  readonly closes?: Moment
}

const atStart: Moment = { at: "start", plusMinutes: 0 }
const atExpiry: Moment = { at: "expiry", plusMinutes: 0 }
export const NO_SHOW_AFTER_MINUTES = 10
export const COMPLETED_AFTER_MINUTES = 60

/** Every way a booking's status may change. What is not here is refused. */
export const bookingMoves: readonly MoveRow[] = [
  { from: "pending", to: "confirmed", by: ["answering"] },
  { from: "pending", to: "declined", by: ["answering"] },
  { from: "pending", to: "cancelled", by: ["client", "asking"] },
  { from: "pending", to: "expired", by: ["clock"], opens: atExpiry },
  { from: "expired", to: "confirmed", by: ["answering"], alone: true },
  { from: "confirmed", to: "cancelled", by: ["client", "coach"], closes: atStart },
  { from: "confirmed", to: "completed", by: ["coach"], opens: atStart },
  {
    from: "confirmed",
    to: "completed",
    by: ["clock"],
    opens: { at: "end", plusMinutes: COMPLETED_AFTER_MINUTES },
  },
  {
    from: "confirmed",
    to: "no_show",
    by: ["client", "coach"],
    opens: { at: "start", plusMinutes: NO_SHOW_AFTER_MINUTES },
  },
  { from: "no_show", to: "completed", by: ["waiting"] },
]

export type MoveRefusal = "wrong_status" | "too_early" | "too_late_to_change"

/** Why a booking may not take this status now, by this side; null where it may. */
export const whyNotMove = (booking: BookingFacts, to: MoveTo, by: By, now: number): MoveRefusal | null => {
  const from = statusAt(booking, now)
  const row = bookingMoves.find(
    each => each.to === to && startsFrom(each, booking, from) && mayMove(each, booking, by),
  )
  if (!row) return "wrong_status"
  if (row.opens && now < momentOf(row.opens, booking)) return "too_early"
  if (row.closes && now >= momentOf(row.closes, booking)) return "too_late_to_change"
  return null
}

/** A pending booking past its time counts as expired, whether or not anybody has written that down yet. */
export const statusAt = (booking: Pick<BookingFacts, "status" | "expiresAt">, now: number): BookingStatus =>
  booking.status === "pending" && booking.expiresAt !== null && booking.expiresAt <= now
    ? "expired"
    : booking.status

export const otherSide = (side: Side): Side => (side === "coach" ? "client" : "coach")

/** The clock writes down what has counted already, so it starts from the status as written. */
const startsFrom = (row: MoveRow, booking: BookingFacts, counted: BookingStatus): boolean =>
  row.from === (row.to === "expired" ? booking.status : counted)

const mayMove = (row: MoveRow, { awaits, noShowBy, inGroup }: BookingFacts, by: By): boolean => {
  if (by === "admin" || (row.alone && inGroup)) return false
  if (row.by.includes(by)) return true
  if (by === "clock") return false
  if (row.by.includes("answering") && by === awaits) return true
  if (row.by.includes("asking") && by !== awaits) return true
  return row.by.includes("waiting") && noShowBy !== null && by !== noShowBy
}

const MINUTE = 60_000

const momentOf = (moment: Moment, { start, end, expiresAt }: BookingFacts): number => {
  const instants = { start, end, expiry: expiresAt }
  return (instants[moment.at] ?? Number.POSITIVE_INFINITY) + moment.plusMinutes * MINUTE
}

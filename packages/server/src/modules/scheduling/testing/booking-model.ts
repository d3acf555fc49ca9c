import type { Side } from "@rapport/domain/scheduling/transitions"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export type Status = "pending" | "confirmed" | "completed" | "cancelled" | "declined" | "expired" | "no_show"

/** A reference model of one booking, written from the product's rules alone. Instants are epoch ms. */
export interface ModelBooking {
  status: Status
  start: number
  expiresAt: number | null
  noShowBy: Side | null
  proposal:
    | { kind: "move"; at: number; by: Side; until: number }
    | { kind: "cancel"; by: Side; until: number }
    | null
  fee: "late_cancel" | "late_move" | "no_show" | null
  waived: boolean
  dispute: "open" | "rejected" | "upheld" | null
}

export const MINUTES = 30
/** Changes are free until 24 hours before, need approval until 12, and cost half the price after that. */
const FREE_UNTIL = 24 * HOUR
const APPROVAL_UNTIL = 12 * HOUR
const HOLD = 24 * HOUR

export type ModelAction =
  | {
      do:
        | "confirm"
        | "decline"
        | "cancel"
        | "complete"
        | "no_show"
        | "waive"
        | "dispute"
        | "uphold"
        | "reject"
    }
  | { do: "yes" | "no" }
  | { do: "move"; to: number }

export type ModelResult = "ok" | "refused"

export const requestedBooking = (start: number, now: number): ModelBooking => ({
  status: "pending",
  start,
  expiresAt: Math.min(now + HOLD, start),
  noShowBy: null,
  proposal: null,
  fee: null,
  waived: false,
  dispute: null,
})

/** Applies what has expired by now; that takes effect before a scheduled job has stored it. */
export const passTime = (booking: ModelBooking, now: number): void => {
  if (booking.proposal && booking.proposal.until <= now) booking.proposal = null
  if (booking.status === "pending" && (booking.expiresAt ?? now) <= now) close(booking, "expired")
}

/** What the scheduled job for ended sessions does in addition. */
export const completeEnded = (booking: ModelBooking, now: number): void => {
  if (booking.status === "confirmed" && now >= booking.start + MINUTES * MINUTE + HOUR)
    close(booking, "completed")
}

const close = (booking: ModelBooking, status: Status): void => {
  booking.status = status
  booking.expiresAt = null
  booking.proposal = null
}

const other = (side: Side): Side => (side === "coach" ? "client" : "coach")

type Terms = "free" | "approval" | "fee" | "refused"

const clientTerms = (start: number, now: number): Terms => {
  if (now >= start) return "refused"
  if (now <= start - FREE_UNTIL) return "free"
  return now <= start - APPROVAL_UNTIL ? "approval" : "fee"
}

const setFee = (booking: ModelBooking, fee: ModelBooking["fee"]): void => {
  booking.fee = fee
  booking.waived = false
}

/**
 * Applies an action to the model and returns whether the rules allow it. `isFree` is whether a time is offered and free of
 * other sessions. Requests are made by the client, so the coach must confirm them.
 */
export const applyAction = (
  booking: ModelBooking,
  by: Side,
  action: ModelAction,
  now: number,
  isFree: (at: number) => boolean,
): ModelResult => {
  const { status, start } = booking
  const responder: Side = "coach"
  switch (action.do) {
    case "confirm":
      if (status === "confirmed") return "ok"
      if (by !== responder || (status !== "pending" && status !== "expired")) return "refused"
      if (status === "expired" && (start < now || !isFree(start))) return "refused"
      booking.status = "confirmed"
      booking.expiresAt = null
      booking.proposal = null
      return "ok"
    case "decline":
      if (status === "declined") return "ok"
      if (by !== responder || status !== "pending") return "refused"
      close(booking, "declined")
      return "ok"
    case "cancel": {
      if (status === "cancelled") return "ok"
      if (status === "pending" && by === "client") {
        close(booking, "cancelled")
        return "ok"
      }
      if (status !== "confirmed" || now >= start) return "refused"
      const terms = by === "coach" ? "free" : clientTerms(start, now)
      if (terms === "approval") {
        if (booking.proposal?.kind === "cancel" && booking.proposal.by === by) return "ok"
        booking.proposal = { kind: "cancel", by, until: Math.min(now + HOLD, start) }
        return "ok"
      }
      close(booking, "cancelled")
      setFee(booking, terms === "fee" ? "late_cancel" : null)
      return "ok"
    }
    case "move": {
      const terms =
        status === "pending"
          ? by === "client"
            ? "free"
            : "approval"
          : status !== "confirmed" || now >= start
            ? "refused"
            : by === "client"
              ? clientTerms(start, now)
              : now <= start - FREE_UNTIL
                ? "free"
                : "approval"
      if (terms === "refused") return "refused"
      if (action.to === start) return "ok"
      if (!isFree(action.to)) return "refused"
      if (terms === "approval") {
        const until = Math.min(now + HOLD, start, action.to)
        booking.proposal = { kind: "move", at: action.to, by, until }
        if (status === "pending") booking.expiresAt = Math.max(booking.expiresAt ?? until, until)
        return "ok"
      }
      booking.start = action.to
      booking.proposal = null
      if (status === "pending") booking.expiresAt = Math.min(now + HOLD, action.to)
      if (terms === "fee") setFee(booking, "late_move")
      return "ok"
    }
    case "yes": {
      const { proposal } = booking
      if (!proposal || proposal.by === by) return "refused"
      if (proposal.kind === "cancel") {
        close(booking, "cancelled")
        setFee(booking, null)
        return "ok"
      }
      booking.status = "confirmed"
      booking.start = proposal.at
      booking.expiresAt = null
      booking.proposal = null
      return "ok"
    }
    case "no":
      if (!booking.proposal) return "refused"
      booking.proposal = null
      return "ok"
    case "complete":
      if (status === "completed") return "ok"
      if (status === "no_show") {
        if (booking.noShowBy === null || by === booking.noShowBy) return "refused"
        return completeWithoutFee(booking)
      }
      if (status !== "confirmed" || by !== "coach" || now < start) return "refused"
      close(booking, "completed")
      if (booking.fee !== "late_move") setFee(booking, null)
      return "ok"
    case "no_show":
      if (status === "no_show") return "ok"
      if (status !== "confirmed" || now < start + 10 * MINUTE) return "refused"
      close(booking, "no_show")
      booking.noShowBy = other(by)
      setFee(booking, by === "coach" ? "no_show" : null)
      return "ok"
    case "waive":
      if (by !== "coach" || booking.fee === null) return "refused"
      booking.waived = true
      return "ok"
    case "dispute":
      if (status !== "no_show" || booking.noShowBy !== by || booking.dispute) return "refused"
      booking.dispute = "open"
      return "ok"
    case "uphold":
    case "reject":
      if (status !== "no_show" || booking.noShowBy === by || booking.dispute !== "open") return "refused"
      if (action.do === "uphold") return completeWithoutFee(booking)
      booking.dispute = "rejected"
      return "ok"
  }
}

const completeWithoutFee = (booking: ModelBooking): ModelResult => {
  close(booking, "completed")
  setFee(booking, null)
  booking.noShowBy = null
  if (booking.dispute === "open") booking.dispute = "upheld"
  return "ok"
}

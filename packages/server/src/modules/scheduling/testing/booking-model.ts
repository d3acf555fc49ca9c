import type { Side } from "@rapport/domain/scheduling/moves"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export type Status = "pending" | "confirmed" | "completed" | "cancelled" | "declined" | "expired" | "no_show"

/** One booking as a person who read the product's rules would keep it on paper. Instants are epoch ms. */
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
/** Free until 24 hours before, the other side is asked until 12, then half the price. */
const FREE = 24 * HOUR
const ASKS = 12 * HOUR
const HOLD = 24 * HOUR

export type Act =
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

export type Answer = "ok" | "refused"

export const requested = (start: number, now: number): ModelBooking => ({
  status: "pending",
  start,
  expiresAt: Math.min(now + HOLD, start),
  noShowBy: null,
  proposal: null,
  fee: null,
  waived: false,
  dispute: null,
})

/** What time alone does; the booking counts as this before anybody has written it down. */
export const pass = (booking: ModelBooking, now: number): void => {
  if (booking.proposal && booking.proposal.until <= now) booking.proposal = null
  if (booking.status === "pending" && (booking.expiresAt ?? now) <= now) close(booking, "expired")
}

/** What the sweep of completed sessions does on top. */
export const sweep = (booking: ModelBooking, now: number): void => {
  if (booking.status === "confirmed" && now >= booking.start + MINUTES * MINUTE + HOUR)
    close(booking, "completed")
}

const close = (booking: ModelBooking, status: Status): void => {
  booking.status = status
  booking.expiresAt = null
  booking.proposal = null
}

const other = (side: Side): Side => (side === "coach" ? "client" : "coach")

type Way = "free" | "asks" | "fee" | "no"

const clientsWay = (start: number, now: number): Way => {
  if (now >= start) return "no"
  if (now <= start - FREE) return "free"
  return now <= start - ASKS ? "asks" : "fee"
}

const owe = (booking: ModelBooking, fee: ModelBooking["fee"]): void => {
  booking.fee = fee
  booking.waived = false
}

/**
 * Does what the rules say to the booking on paper. `free` tells whether a time is free of everything else and on
 * offer; the coach is `coach`, a client's own request waits for the coach.
 */
export const act = (
  booking: ModelBooking,
  by: Side,
  what: Act,
  now: number,
  free: (at: number) => boolean,
): Answer => {
  const { status, start } = booking
  const awaited: Side = "coach"
  switch (what.do) {
    case "confirm":
      if (status === "confirmed") return "ok"
      if (by !== awaited || (status !== "pending" && status !== "expired")) return "refused"
      if (status === "expired" && (start < now || !free(start))) return "refused"
      booking.status = "confirmed"
      booking.expiresAt = null
      booking.proposal = null
      return "ok"
    case "decline":
      if (status === "declined") return "ok"
      if (by !== awaited || status !== "pending") return "refused"
      close(booking, "declined")
      return "ok"
    case "cancel": {
      if (status === "cancelled") return "ok"
      if (status === "pending" && by === "client") {
        close(booking, "cancelled")
        return "ok"
      }
      if (status !== "confirmed" || now >= start) return "refused"
      const way = by === "coach" ? "free" : clientsWay(start, now)
      if (way === "asks") {
        if (booking.proposal?.kind === "cancel" && booking.proposal.by === by) return "ok"
        booking.proposal = { kind: "cancel", by, until: Math.min(now + HOLD, start) }
        return "ok"
      }
      close(booking, "cancelled")
      owe(booking, way === "fee" ? "late_cancel" : null)
      return "ok"
    }
    case "move": {
      const way =
        status === "pending"
          ? by === "client"
            ? "free"
            : "asks"
          : status !== "confirmed" || now >= start
            ? "no"
            : by === "client"
              ? clientsWay(start, now)
              : now <= start - FREE
                ? "free"
                : "asks"
      if (way === "no") return "refused"
      if (what.to === start) return "ok"
      if (!free(what.to)) return "refused"
      if (way === "asks") {
        const until = Math.min(now + HOLD, start, what.to)
        booking.proposal = { kind: "move", at: what.to, by, until }
        if (status === "pending") booking.expiresAt = Math.max(booking.expiresAt ?? until, until)
        return "ok"
      }
      booking.start = what.to
      booking.proposal = null
      if (status === "pending") booking.expiresAt = Math.min(now + HOLD, what.to)
      if (way === "fee") owe(booking, "late_move")
      return "ok"
    }
    case "yes": {
      const { proposal } = booking
      if (!proposal || proposal.by === by) return "refused"
      if (proposal.kind === "cancel") {
        close(booking, "cancelled")
        owe(booking, null)
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
        return letPass(booking)
      }
      if (status !== "confirmed" || by !== "coach" || now < start) return "refused"
      close(booking, "completed")
      if (booking.fee !== "late_move") owe(booking, null)
      return "ok"
    case "no_show":
      if (status === "no_show") return "ok"
      if (status !== "confirmed" || now < start + 10 * MINUTE) return "refused"
      close(booking, "no_show")
      booking.noShowBy = other(by)
      owe(booking, by === "coach" ? "no_show" : null)
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
      if (what.do === "uphold") return letPass(booking)
      booking.dispute = "rejected"
      return "ok"
  }
}

const letPass = (booking: ModelBooking): Answer => {
  close(booking, "completed")
  owe(booking, null)
  booking.noShowBy = null
  if (booking.dispute === "open") booking.dispute = "upheld"
  return "ok"
}

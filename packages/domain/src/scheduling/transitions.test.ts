import { describe, expect, it } from "vitest"
import type { BookingStatus } from "./schema.ts"
import {
  type BookingState,
  type BookingTargetStatus,
  bookingTransitionRefusal,
  type ChangedBy,
  effectiveBookingStatus,
} from "./transitions.ts"

const MINUTE = 60_000
const start = Date.parse("2027-03-01T09:00:00Z")
const end = start + 60 * MINUTE
const expiresAt = start - 30 * MINUTE

const statuses: BookingStatus[] = [
  "pending",
  "confirmed",
  "completed",
  "cancelled",
  "declined",
  "expired",
  "no_show",
]
const targets: BookingTargetStatus[] = [
  "confirmed",
  "declined",
  "cancelled",
  "expired",
  "completed",
  "no_show",
]
const sides: ChangedBy[] = ["client", "coach", "admin", "system"]

const moments = {
  "days before": start - 3 * 24 * 60 * MINUTE,
  "just before it expires": expiresAt - 1,
  "as it expires": expiresAt,
  "just before the start": start - 1,
  "at the start": start,
  "just before ten past": start + 10 * MINUTE - 1,
  "at ten past": start + 10 * MINUTE,
  "at the end": end,
  "just before an hour after the end": end + 60 * MINUTE - 1,
  "an hour after the end": end + 60 * MINUTE,
} as const

/** The rules written a second time, by hand, for a request of the client. */
const expected = (
  from: BookingStatus,
  to: BookingTargetStatus,
  by: ChangedBy,
  now: number,
  noShowBy: "client" | "coach" | null,
) => {
  const expired = from === "pending" && now >= expiresAt
  if (from === "pending" && to === "expired" && by === "system") return expired ? null : "too_early"
  if (from === "pending" && !expired) {
    if (by === "coach" && (to === "confirmed" || to === "declined")) return null
    if (by === "client" && to === "cancelled") return null
  }
  if ((from === "expired" || expired) && by === "coach" && to === "confirmed") return null
  if (from === "confirmed" && (by === "client" || by === "coach")) {
    if (to === "cancelled") return now < start ? null : "too_late_to_change"
    if (to === "no_show") return now < start + 10 * MINUTE ? "too_early" : null
    if (to === "completed" && by === "coach") return now < start ? "too_early" : null
  }
  if (from === "confirmed" && by === "system" && to === "completed")
    return now < end + 60 * MINUTE ? "too_early" : null
  if (from === "no_show" && to === "completed" && noShowBy !== null && (by === "client" || by === "coach"))
    return by === noShowBy ? "wrong_status" : null
  return "wrong_status"
}

const bookingWith = (status: BookingStatus, noShowBy: "client" | "coach" | null): BookingState => ({
  status,
  awaits: "coach",
  noShowBy,
  start,
  end,
  expiresAt: status === "pending" ? expiresAt : null,
})

describe("the status changes of a booking", () => {
  for (const from of statuses)
    for (const noShowBy of from === "no_show" ? (["client", "coach"] as const) : [null])
      it(`from ${from}${noShowBy ? ` by the ${noShowBy}` : ""} are those of the rules, for every side and instant`, () => {
        const booking = bookingWith(from, noShowBy)
        for (const to of targets)
          for (const by of sides)
            for (const [moment, now] of Object.entries(moments)) {
              const claim = `${from} to ${to} by ${by} ${moment}`
              expect(`${claim}: ${bookingTransitionRefusal(booking, to, by, now)}`).toBe(
                `${claim}: ${expected(from, to, by, now, noShowBy)}`,
              )
            }
      })

  it("let the client answer a request of the coach, and the coach withdraw it", () => {
    const requestedByCoach: BookingState = { ...bookingWith("pending", null), awaits: "client" }
    const now = moments["days before"]
    expect(bookingTransitionRefusal(requestedByCoach, "confirmed", "client", now)).toBeNull()
    expect(bookingTransitionRefusal(requestedByCoach, "declined", "client", now)).toBeNull()
    expect(bookingTransitionRefusal(requestedByCoach, "cancelled", "client", now)).toBeNull()
    expect(bookingTransitionRefusal(requestedByCoach, "cancelled", "coach", now)).toBeNull()
    expect(bookingTransitionRefusal(requestedByCoach, "confirmed", "coach", now)).toBe("wrong_status")
    expect(bookingTransitionRefusal(requestedByCoach, "declined", "coach", now)).toBe("wrong_status")
  })

  it("never reopen a closed booking", () => {
    for (const from of ["completed", "cancelled", "declined"] as const)
      for (const to of targets)
        for (const by of sides)
          expect(bookingTransitionRefusal(bookingWith(from, null), to, by, start)).toBe("wrong_status")
  })
})

it("an expired offer of a seat in a group session cannot be confirmed any more", () => {
  const requestedByCoach: BookingState = { ...bookingWith("pending", null), awaits: "client" }
  const seat = { ...requestedByCoach, inGroup: true }
  expect(bookingTransitionRefusal(seat, "confirmed", "client", expiresAt - 1)).toBeNull()
  expect(bookingTransitionRefusal(seat, "confirmed", "client", expiresAt)).toBe("wrong_status")
  expect(bookingTransitionRefusal(requestedByCoach, "confirmed", "client", expiresAt)).toBeNull()
})

it("a request is expired from the instant at which its hold ends", () => {
  const booking = bookingWith("pending", null)
  expect(effectiveBookingStatus(booking, expiresAt - 1)).toBe("pending")
  expect(effectiveBookingStatus(booking, expiresAt)).toBe("expired")
  expect(effectiveBookingStatus(bookingWith("confirmed", null), expiresAt)).toBe("confirmed")
})

import { describe, expect, it } from "vitest"
import { type BookingFacts, type By, type MoveTo, statusAt, whyNotMove } from "./moves.ts"
import type { BookingStatus } from "./schema.ts"

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
const targets: MoveTo[] = ["confirmed", "declined", "cancelled", "expired", "completed", "no_show"]
const sides: By[] = ["client", "coach", "admin", "clock"]

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

/** A second writing of the rules, by hand: what is expected of a request made by the client. */
const expected = (
  from: BookingStatus,
  to: MoveTo,
  by: By,
  now: number,
  noShowBy: "client" | "coach" | null,
) => {
  const expired = from === "pending" && now >= expiresAt
  if (from === "pending" && to === "expired" && by === "clock") return expired ? null : "too_early"
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
  if (from === "confirmed" && by === "clock" && to === "completed")
    return now < end + 60 * MINUTE ? "too_early" : null
  if (from === "no_show" && to === "completed" && noShowBy !== null && (by === "client" || by === "coach"))
    return by === noShowBy ? "wrong_status" : null
  return "wrong_status"
}

const factsAt = (status: BookingStatus, noShowBy: "client" | "coach" | null): BookingFacts => ({
  status,
  awaits: "coach",
  noShowBy,
  start,
  end,
  expiresAt: status === "pending" ? expiresAt : null,
})

describe("the moves of a booking", () => {
  for (const from of statuses)
    for (const noShowBy of from === "no_show" ? (["client", "coach"] as const) : [null])
      it(`from ${from}${noShowBy ? ` by the ${noShowBy}` : ""} are those of the table, for every side and moment`, () => {
        const booking = factsAt(from, noShowBy)
        for (const to of targets)
          for (const by of sides)
            for (const [moment, now] of Object.entries(moments)) {
              const claim = `${from} to ${to} by ${by} ${moment}`
              expect(`${claim}: ${whyNotMove(booking, to, by, now)}`).toBe(
                `${claim}: ${expected(from, to, by, now, noShowBy)}`,
              )
            }
      })

  it("let the client answer, and the coach take back, what the coach asked", () => {
    const asked: BookingFacts = { ...factsAt("pending", null), awaits: "client" }
    const now = moments["days before"]
    expect(whyNotMove(asked, "confirmed", "client", now)).toBeNull()
    expect(whyNotMove(asked, "declined", "client", now)).toBeNull()
    expect(whyNotMove(asked, "cancelled", "client", now)).toBeNull()
    expect(whyNotMove(asked, "cancelled", "coach", now)).toBeNull()
    expect(whyNotMove(asked, "confirmed", "coach", now)).toBe("wrong_status")
    expect(whyNotMove(asked, "declined", "coach", now)).toBe("wrong_status")
  })

  it("never open a booking again but by the coach's late yes", () => {
    for (const from of ["completed", "cancelled", "declined"] as const)
      for (const to of targets)
        for (const by of sides) expect(whyNotMove(factsAt(from, null), to, by, start)).toBe("wrong_status")
  })
})

it("a seat in a group session that was not taken in time goes to the next: no late yes brings it back", () => {
  const asked: BookingFacts = { ...factsAt("pending", null), awaits: "client" }
  const seat = { ...asked, inGroup: true }
  expect(whyNotMove(seat, "confirmed", "client", expiresAt - 1)).toBeNull()
  expect(whyNotMove(seat, "confirmed", "client", expiresAt)).toBe("wrong_status")
  expect(whyNotMove(asked, "confirmed", "client", expiresAt)).toBeNull()
})

it("a request counts as expired from the very moment its hold ends", () => {
  const booking = factsAt("pending", null)
  expect(statusAt(booking, expiresAt - 1)).toBe("pending")
  expect(statusAt(booking, expiresAt)).toBe("expired")
  expect(statusAt(factsAt("confirmed", null), expiresAt)).toBe("confirmed")
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { abilitiesOf } from "./abilities.ts"
import type { BookingFacts } from "./moves.ts"
import { holdUntil, joinWindow, proposalUntil, wayToMove } from "./policy.ts"
import type { BookingStatus } from "./schema.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const start = Date.parse("2027-03-01T09:00:00Z")
const booking: BookingFacts & { policy: { freeUntilHours: number } } = {
  status: "confirmed",
  awaits: "coach",
  noShowBy: null,
  start,
  end: start + HOUR,
  expiresAt: null,
  policy: { freeUntilHours: 24 },
}
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 })

describe("moving a session", () => {
  it("is free for either side until the agreed hours before, and asks the other side after that", () => {
    for (const side of ["client", "coach"] as const) {
      expect(wayToMove(booking, side, start - 24 * HOUR)).toBe("at_once")
      expect(wayToMove(booking, side, start - 24 * HOUR + 1)).toBe("proposal")
      expect(wayToMove(booking, side, start - 1)).toBe("proposal")
      expect(wayToMove(booking, side, start)).toBe("too_late_to_change")
    }
  })

  it("lets who asked move their request, and who was asked answer with another time", () => {
    const request = { ...booking, status: "pending" as const, expiresAt: start - HOUR }
    expect(wayToMove(request, "client", start - 2 * HOUR)).toBe("at_once")
    expect(wayToMove(request, "coach", start - 2 * HOUR)).toBe("proposal")
    expect(wayToMove(request, "client", start - HOUR)).toBe("wrong_status")
  })

  it("is over once the booking is closed", () => {
    for (const status of ["completed", "cancelled", "declined", "expired", "no_show"] as const)
      expect(wayToMove({ ...booking, status }, "coach", start - 48 * HOUR)).toBe("wrong_status")
  })
})

it("a hold never outlives the start it is for, and a proposal neither time", () => {
  fc.assert(
    fc.property(instant, instant, instant, (now, oldStart, newStart) => {
      expect(holdUntil(now, oldStart)).toBeLessThanOrEqual(oldStart)
      expect(holdUntil(now, null)).toBe(now + 24 * HOUR)
      const until = proposalUntil(now, oldStart, newStart)
      expect(until).toBeLessThanOrEqual(Math.min(oldStart, newStart, now + 24 * HOUR))
    }),
  )
})

it("the room opens ten minutes before and closes half an hour after", () => {
  expect(joinWindow(start, start + HOUR)).toEqual({ opens: start - 10 * MINUTE, closes: start + 90 * MINUTE })
})

it("whoever only looks may do nothing, and a closed booking offers nothing to anybody", () => {
  const statuses: BookingStatus[] = [
    "pending",
    "confirmed",
    "completed",
    "cancelled",
    "declined",
    "expired",
    "no_show",
  ]
  fc.assert(
    fc.property(fc.constantFrom(...statuses), instant, (status, now) => {
      const facts = {
        ...booking,
        status,
        noShowBy: status === "no_show" ? ("client" as const) : null,
        expiresAt: status === "pending" ? start : null,
        proposal: null,
      }
      expect(Object.values(abilitiesOf(facts, null, now))).not.toContain(true)
      if (status === "completed" || status === "cancelled" || status === "declined")
        for (const side of ["client", "coach"] as const)
          expect(Object.values(abilitiesOf(facts, side, now))).not.toContain(true)
    }),
  )
})

it("only the other side answers a proposal, and only while it stands", () => {
  const proposed = { ...booking, proposal: { by: "client" as const, expiresAt: start - HOUR } }
  expect(abilitiesOf(proposed, "coach", start - 2 * HOUR).answerProposal).toBe(true)
  expect(abilitiesOf(proposed, "client", start - 2 * HOUR).answerProposal).toBe(false)
  expect(abilitiesOf(proposed, "coach", start - HOUR).answerProposal).toBe(false)
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type AbilityFacts, abilitiesOf, mayAnswerDispute, mayDispute } from "./abilities.ts"
import {
  freeUntil,
  holdUntil,
  joinWindow,
  lateFee,
  noShowFee,
  type Policy,
  proposalUntil,
  wayToCancel,
  wayToMove,
} from "./policy.ts"
import type { BookingStatus } from "./schema.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const start = Date.parse("2027-03-01T09:00:00Z")
const booking: AbilityFacts = {
  status: "confirmed",
  awaits: "coach",
  noShowBy: null,
  start,
  end: start + HOUR,
  expiresAt: null,
  policy: {
    freeUntilHours: 24,
    approvalUntilHours: 12,
    late: "fee",
    lateCancelPercent: 50,
    noShowPercent: 100,
  },
  price: 6000,
  proposal: null,
  owesFee: false,
  dispute: null,
}
const instants = fc.integer({ min: 0, max: 1000 * HOUR })
const percent = fc.integer({ min: 0, max: 100 })
const policies: fc.Arbitrary<Policy> = fc
  .record({
    freeUntilHours: fc.integer({ min: 0, max: 720 }),
    part: fc.integer({ min: 0, max: 720 }),
    late: fc.constantFrom("fee" as const, "refused" as const),
    lateCancelPercent: percent,
    noShowPercent: percent,
  })
  .map(({ part, ...policy }) => ({ ...policy, approvalUntilHours: Math.min(part, policy.freeUntilHours) }))
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 })

describe("moving a session", () => {
  it("is free for either side until the agreed hours before, and asks the other side after that", () => {
    for (const side of ["client", "coach"] as const) {
      expect(wayToMove(booking, side, start - 24 * HOUR)).toBe("at_once")
      expect(wayToMove(booking, side, start - 24 * HOUR + 1)).toBe("proposal")
      expect(wayToMove(booking, side, start - 12 * HOUR)).toBe("proposal")
      expect(wayToMove(booking, side, start)).toBe("too_late_to_change")
    }
  })

  it("costs a client the late fee after that, or is refused, as it was agreed; a coach only asks", () => {
    const late = start - 12 * HOUR + 1
    expect(wayToMove(booking, "client", late)).toBe("fee")
    expect(wayToCancel(booking, "client", late)).toBe("fee")
    expect(lateFee(booking)).toBe(3000)
    const strict = { ...booking, policy: { ...booking.policy, late: "refused" as const } }
    expect(wayToMove(strict, "client", late)).toBe("too_late_to_change")
    expect(wayToCancel(strict, "client", late)).toBe("too_late_to_change")
    expect(wayToMove(strict, "coach", late)).toBe("proposal")
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

describe("calling a session off", () => {
  it("is free for a coach until it starts, whatever was agreed", () => {
    fc.assert(
      fc.property(policies, fc.integer({ min: 1, max: 1000 * HOUR }), (policy, before) => {
        expect(wayToCancel({ ...booking, policy }, "coach", start - before)).toBe("at_once")
      }),
    )
    expect(wayToCancel(booking, "coach", start)).toBe("too_late_to_change")
  })

  it("only ever gets harder for a client as the session comes nearer", () => {
    const rank = { at_once: 0, proposal: 1, fee: 2, too_late_to_change: 3 }
    fc.assert(
      fc.property(policies, instants, instants, (policy, a, b) => {
        const facts = { ...booking, policy: { ...policy, lateCancelPercent: 50 } }
        const [early, late] = [Math.max(a, b), Math.min(a, b)].map(
          before => rank[wayToCancel(facts, "client", start - before) as keyof typeof rank],
        )
        expect(early).toBeLessThanOrEqual(late ?? -1)
      }),
    )
  })

  it("costs nothing until the agreed hours, and where there is nothing to charge", () => {
    fc.assert(
      fc.property(policies, policy => {
        expect(
          wayToCancel({ ...booking, policy }, "client", Math.min(freeUntil(start, policy), start - 1)),
        ).toBe("at_once")
      }),
    )
    expect(wayToCancel({ ...booking, price: 0 }, "client", start - 1)).toBe("at_once")
  })

  it("never costs more than the session", () => {
    fc.assert(
      fc.property(policies, fc.integer({ min: 0, max: 10_000_000 }), (policy, price) => {
        expect(lateFee({ policy, price })).toBeLessThanOrEqual(price)
        expect(noShowFee({ policy, price })).toBeLessThanOrEqual(price)
      }),
    )
  })
})

describe("a no-show", () => {
  const missed = { ...booking, status: "no_show" as const, noShowBy: "client" as const }
  it("can be objected to once by who is said not to have come, and answered by who waited", () => {
    expect([mayDispute(missed, "client"), mayDispute(missed, "coach")]).toEqual([true, false])
    const disputed = { ...missed, dispute: "open" as const }
    expect([mayDispute(disputed, "client"), mayAnswerDispute(disputed, "coach")]).toEqual([false, true])
    expect(mayAnswerDispute(disputed, "client")).toBe(false)
    expect(mayAnswerDispute({ ...missed, dispute: "answered" }, "coach")).toBe(false)
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

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type AbilitiesInput, abilitiesOf, mayAnswerDispute, mayDispute } from "./abilities.ts"
import {
  cancellationTerms,
  freeChangeDeadline,
  holdExpiry,
  joinWindow,
  lateFee,
  noShowFee,
  type Policy,
  proposalExpiry,
  rescheduleTerms,
} from "./policy.ts"
import type { BookingStatus } from "./schema.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const start = Date.parse("2027-03-01T09:00:00Z")
const booking: AbilitiesInput = {
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
  it("is free for either side until the agreed hours before, and needs approval after that", () => {
    for (const side of ["client", "coach"] as const) {
      expect(rescheduleTerms(booking, side, start - 24 * HOUR)).toBe("at_once")
      expect(rescheduleTerms(booking, side, start - 24 * HOUR + 1)).toBe("proposal")
      expect(rescheduleTerms(booking, side, start - 12 * HOUR)).toBe("proposal")
      expect(rescheduleTerms(booking, side, start)).toBe("too_late_to_change")
    }
  })

  it("then costs a client the late fee or is refused, as agreed; a coach always needs approval", () => {
    const late = start - 12 * HOUR + 1
    expect(rescheduleTerms(booking, "client", late)).toBe("fee")
    expect(cancellationTerms(booking, "client", late)).toBe("fee")
    expect(lateFee(booking)).toBe(3000)
    const strict = { ...booking, policy: { ...booking.policy, late: "refused" as const } }
    expect(rescheduleTerms(strict, "client", late)).toBe("too_late_to_change")
    expect(cancellationTerms(strict, "client", late)).toBe("too_late_to_change")
    expect(rescheduleTerms(strict, "coach", late)).toBe("proposal")
  })

  it("is free for the side that made the request; the other side proposes another time", () => {
    const request = { ...booking, status: "pending" as const, expiresAt: start - HOUR }
    expect(rescheduleTerms(request, "client", start - 2 * HOUR)).toBe("at_once")
    expect(rescheduleTerms(request, "coach", start - 2 * HOUR)).toBe("proposal")
    expect(rescheduleTerms(request, "client", start - HOUR)).toBe("wrong_status")
  })

  it("is refused once the booking is closed", () => {
    for (const status of ["completed", "cancelled", "declined", "expired", "no_show"] as const)
      expect(rescheduleTerms({ ...booking, status }, "coach", start - 48 * HOUR)).toBe("wrong_status")
  })
})

describe("cancelling a session", () => {
  it("is free for a coach until it starts, whatever was agreed", () => {
    fc.assert(
      fc.property(policies, fc.integer({ min: 1, max: 1000 * HOUR }), (policy, before) => {
        expect(cancellationTerms({ ...booking, policy }, "coach", start - before)).toBe("at_once")
      }),
    )
    expect(cancellationTerms(booking, "coach", start)).toBe("too_late_to_change")
  })

  it("never gets easier for a client as the session comes nearer", () => {
    const rank = { at_once: 0, proposal: 1, fee: 2, too_late_to_change: 3 }
    fc.assert(
      fc.property(policies, instants, instants, (policy, a, b) => {
        const state = { ...booking, policy: { ...policy, lateCancelPercent: 50 } }
        const [early, late] = [Math.max(a, b), Math.min(a, b)].map(
          before => rank[cancellationTerms(state, "client", start - before) as keyof typeof rank],
        )
        expect(early).toBeLessThanOrEqual(late ?? -1)
      }),
    )
  })

  it("is free until the agreed hours, and for a free session", () => {
    fc.assert(
      fc.property(policies, policy => {
        expect(
          cancellationTerms(
            { ...booking, policy },
            "client",
            Math.min(freeChangeDeadline(start, policy), start - 1),
          ),
        ).toBe("at_once")
      }),
    )
    expect(cancellationTerms({ ...booking, price: 0 }, "client", start - 1)).toBe("at_once")
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
  it("can be disputed once by the side marked as a no-show, and answered by the other side", () => {
    expect([mayDispute(missed, "client"), mayDispute(missed, "coach")]).toEqual([true, false])
    const disputed = { ...missed, dispute: "open" as const }
    expect([mayDispute(disputed, "client"), mayAnswerDispute(disputed, "coach")]).toEqual([false, true])
    expect(mayAnswerDispute(disputed, "client")).toBe(false)
    expect(mayAnswerDispute({ ...missed, dispute: "answered" }, "coach")).toBe(false)
  })
})

it("a request expires by its start, and a proposal by its old and its new time", () => {
  fc.assert(
    fc.property(instant, instant, instant, (now, oldStart, newStart) => {
      expect(holdExpiry(now, oldStart)).toBeLessThanOrEqual(oldStart)
      expect(holdExpiry(now, null)).toBe(now + 24 * HOUR)
      const until = proposalExpiry(now, oldStart, newStart)
      expect(until).toBeLessThanOrEqual(Math.min(oldStart, newStart, now + 24 * HOUR))
    }),
  )
})

it("a session can be joined from ten minutes before until half an hour after", () => {
  expect(joinWindow(start, start + HOUR)).toEqual({ opens: start - 10 * MINUTE, closes: start + 90 * MINUTE })
})

it("a reader who is neither side may do nothing, and nobody may change a closed booking", () => {
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
      const state = {
        ...booking,
        status,
        noShowBy: status === "no_show" ? ("client" as const) : null,
        expiresAt: status === "pending" ? start : null,
        proposal: null,
      }
      expect(Object.values(abilitiesOf(state, null, now))).not.toContain(true)
      if (status === "completed" || status === "cancelled" || status === "declined")
        for (const side of ["client", "coach"] as const)
          expect(Object.values(abilitiesOf(state, side, now))).not.toContain(true)
    }),
  )
})

it("only the other side can answer a proposal, and only until it expires", () => {
  const proposed = { ...booking, proposal: { by: "client" as const, expiresAt: start - HOUR } }
  expect(abilitiesOf(proposed, "coach", start - 2 * HOUR).answerProposal).toBe(true)
  expect(abilitiesOf(proposed, "client", start - 2 * HOUR).answerProposal).toBe(false)
  expect(abilitiesOf(proposed, "coach", start - HOUR).answerProposal).toBe(false)
})

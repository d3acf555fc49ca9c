import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  assignSlotNumber,
  chosenOffer,
  initialSchedule,
  isInstantBooking,
  lowestFreeSlotNumber,
} from "./rules.ts"
import { availabilityIn } from "./schema.ts"

describe("the offer that is booked when type or length is left out", () => {
  const offers = [
    { type: "VOICE", minutes: 60 },
    { type: "VIDEO", minutes: 30 },
    { type: "VOICE", minutes: 45 },
  ] as const

  it("is the first offered type in its shortest length", () => {
    expect(chosenOffer(offers)).toEqual({ type: "VOICE", minutes: 45 })
    expect(chosenOffer(offers, "VIDEO")).toEqual({ type: "VIDEO", minutes: 30 })
    expect(chosenOffer(offers, undefined, 30)).toEqual({ type: "VIDEO", minutes: 30 })
  })

  it("is none where the coach does not offer it", () => {
    expect(chosenOffer(offers, "CHAT")).toBeNull()
    expect(chosenOffer(offers, "VIDEO", 60)).toBeNull()
  })

  it("is none where no session of that type has a place yet", () => {
    expect(chosenOffer([{ type: "CHAT", minutes: 30 }])).toBeNull()
    expect(chosenOffer([{ type: "CHAT", minutes: 30 }, ...offers])).toEqual({ type: "VOICE", minutes: 45 })
  })
})

describe("the capacity slot of a booking", () => {
  const numbers = fc
    .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 20 })
    .map(values => new Set(values))
  const total = fc.integer({ min: 1, max: 20 })

  it("is always free and within the total, the lowest where none is requested", () => {
    fc.assert(
      fc.property(
        numbers,
        total,
        fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
        (used, max, requested) => {
          const assigned = assignSlotNumber(used, max, requested)
          if (typeof assigned !== "number") return
          expect(used.has(assigned)).toBe(false)
          expect(assigned).toBeLessThanOrEqual(max)
          if (requested !== undefined) expect(assigned).toBe(requested)
          else for (let lower = 1; lower < assigned; lower++) expect(used.has(lower)).toBe(true)
        },
      ),
    )
  })

  it("is refused exactly when all are in use, also after the total was lowered", () => {
    fc.assert(
      fc.property(numbers, total, (used, max) => {
        expect(lowestFreeSlotNumber(used, max) === "coach_fully_booked").toBe(used.size >= max)
      }),
    )
  })

  it("has a reason code where the requested number cannot be used", () => {
    expect(assignSlotNumber(new Set([2]), 3, 2)).toBe("slot_number_taken")
    expect(assignSlotNumber(new Set([2]), 3, 4)).toBe("not_on_offer")
    expect(assignSlotNumber(new Set([4, 5, 6]), 3, 1)).toBe("coach_fully_booked")
  })
})

describe("a booking is confirmed at once", () => {
  const request = {
    by: "client",
    offeredMode: "instant",
    requestedMode: undefined,
    hasTime: true,
    amount: 5000,
  } as const

  it("for a client where the coach offers instant booking, unless they choose to send a request", () => {
    expect(isInstantBooking(request)).toBe(true)
    expect(isInstantBooking({ ...request, requestedMode: "request" })).toBe(false)
    expect(isInstantBooking({ ...request, offeredMode: "request" })).toBe(false)
    expect(isInstantBooking({ ...request, hasTime: false })).toBe(false)
  })

  it("for a coach only where it costs the client nothing", () => {
    expect(isInstantBooking({ ...request, by: "coach" })).toBe(false)
    expect(isInstantBooking({ ...request, by: "coach", offeredMode: "request", amount: 0 })).toBe(true)
  })
})

it("the default schedule of a new coach is valid", () => {
  expect(availabilityIn.safeParse(initialSchedule("Europe/Berlin")).error).toBeUndefined()
})

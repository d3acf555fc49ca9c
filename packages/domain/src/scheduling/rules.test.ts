import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { chosenOffer, firstSchedule, lowestFreeSlotNumber, slotNumberFor, standsAtOnce } from "./rules.ts"
import { availabilityIn } from "./schema.ts"

describe("what is booked when type or length is left out", () => {
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

  it("is nothing where the coach does not offer it", () => {
    expect(chosenOffer(offers, "CHAT")).toBeNull()
    expect(chosenOffer(offers, "VIDEO", 60)).toBeNull()
  })
})

describe("the place of a booking", () => {
  const held = fc
    .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 20 })
    .map(numbers => new Set(numbers))
  const total = fc.integer({ min: 1, max: 20 })

  it("is always free and within the total, the lowest where none is asked for", () => {
    fc.assert(
      fc.property(
        held,
        total,
        fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
        (taken, most, wanted) => {
          const place = slotNumberFor(taken, most, wanted)
          if (typeof place !== "number") return
          expect(taken.has(place)).toBe(false)
          expect(place).toBeLessThanOrEqual(most)
          if (wanted !== undefined) expect(place).toBe(wanted)
          else for (let lower = 1; lower < place; lower++) expect(taken.has(lower)).toBe(true)
        },
      ),
    )
  })

  it("is refused exactly when as many are held as there are, also after the total was lowered", () => {
    fc.assert(
      fc.property(held, total, (taken, most) => {
        expect(lowestFreeSlotNumber(taken, most) === "coach_fully_booked").toBe(taken.size >= most)
      }),
    )
  })

  it("names why a number cannot be had", () => {
    expect(slotNumberFor(new Set([2]), 3, 2)).toBe("slot_number_taken")
    expect(slotNumberFor(new Set([2]), 3, 4)).toBe("not_on_offer")
    expect(slotNumberFor(new Set([4, 5, 6]), 3, 1)).toBe("coach_fully_booked")
  })
})

describe("a booking stands at once", () => {
  const ask = { by: "client", offered: "instant", wanted: undefined, hasTime: true, amount: 5000 } as const

  it("for a client where the coach offers that, unless they choose to ask", () => {
    expect(standsAtOnce(ask)).toBe(true)
    expect(standsAtOnce({ ...ask, wanted: "request" })).toBe(false)
    expect(standsAtOnce({ ...ask, offered: "request" })).toBe(false)
    expect(standsAtOnce({ ...ask, hasTime: false })).toBe(false)
  })

  it("for a coach only where it costs the client nothing", () => {
    expect(standsAtOnce({ ...ask, by: "coach" })).toBe(false)
    expect(standsAtOnce({ ...ask, by: "coach", offered: "request", amount: 0 })).toBe(true)
  })
})

it("the first schedule of a coach is one they could have written themselves", () => {
  expect(availabilityIn.safeParse(firstSchedule("Europe/Berlin")).error).toBeUndefined()
})

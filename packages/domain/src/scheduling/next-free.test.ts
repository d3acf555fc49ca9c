import fc from "fast-check"
import { expect, test } from "vitest"
import { firstOpenSlots } from "./next-free.ts"
import { propertyOptions, slotCases, slotInput } from "./testing/arbitrary-input.ts"
import { daily, slotsInput, slotWindow } from "./testing/slot-input-builder.ts"
import { openSlotsWithTravel } from "./travel.ts"

const numRuns = Math.ceil(slotCases() / 10)

test("the first free slots are the first of all free slots, in windows of any length", () => {
  const days = fc.integer({ min: 0, max: 12 })
  const max = fc.integer({ min: 1, max: 40 })
  fc.assert(
    fc.property(slotInput, days, max, fc.boolean(), (random, days, max, onlyEven) => {
      const from = new Date(random.from).getTime()
      const input = { ...random, travel: [], from, to: from + days * 86_400_000 }
      const accepts = (start: number) => !onlyEven || Math.floor(start / 60_000) % 2 === 0
      expect(firstOpenSlots(input, max, accepts)).toEqual(
        openSlotsWithTravel(input).filter(accepts).slice(0, max),
      )
    }),
    propertyOptions(numRuns),
  )
}, 60_000)

test("a coach who is first free at the end of the window is found", () => {
  const input = {
    ...slotsInput({ ...daily("09:00-11:00"), ...slotWindow("2026-05-04", "2026-06-04") }),
    timeOff: [{ start: "2026-05-01", end: "2026-06-02" }],
    travel: [],
  }
  expect(firstOpenSlots(input, 1)).toEqual([Date.parse("2026-06-03T09:00Z")])
})

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isOnFor, slotNumberFor } from "./flags.ts"

const flag = { name: "calendar_drag", state: "percentage" as const, percentage: 30 }
const people = fc.sample(fc.uuid(), 5000)

describe("a feature flag", () => {
  it("reaches about its share of people, and the same ones every time", () => {
    const on = people.filter(each => isOnFor(flag, each, false))
    expect(on.length / people.length).toBeGreaterThan(0.27)
    expect(on.length / people.length).toBeLessThan(0.33)
    expect(people.filter(each => isOnFor(flag, each, false))).toEqual(on)
  })

  it("keeps everybody it reached when its share grows", () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (who, a, b) => {
          const [less, more] = a < b ? [a, b] : [b, a]
          if (isOnFor({ ...flag, percentage: less }, who, false))
            expect(isOnFor({ ...flag, percentage: more }, who, false)).toBe(true)
        },
      ),
    )
  })

  it("reaches nobody at 0 and everybody at 100", () => {
    expect(people.some(each => isOnFor({ ...flag, percentage: 0 }, each, false))).toBe(false)
    expect(people.every(each => isOnFor({ ...flag, percentage: 100 }, each, false))).toBe(true)
  })

  it("does not choose the same people for every feature", () => {
    const same = people.filter(each => slotNumberFor("one", each) === slotNumberFor("another", each))
    expect(same.length / people.length).toBeLessThan(0.03)
  })

  it("is on for who is named, whatever its state, and for nobody else when off", () => {
    expect(isOnFor({ ...flag, state: "off" }, people[0] ?? "", true)).toBe(true)
    expect(people.some(each => isOnFor({ ...flag, state: "off", percentage: 100 }, each, false))).toBe(false)
  })
})

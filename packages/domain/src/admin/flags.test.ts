import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bucketOf, isFlagOnFor } from "./flags.ts"

const flag = { name: "calendar_drag", state: "percentage" as const, percentage: 30 }
const people = fc.sample(fc.uuid(), 5000)

describe("a feature flag", () => {
  it("is on for about its percentage of people, and for the same ones every time", () => {
    const on = people.filter(person => isFlagOnFor(flag, person, false))
    expect(on.length / people.length).toBeGreaterThan(0.27)
    expect(on.length / people.length).toBeLessThan(0.33)
    expect(people.filter(person => isFlagOnFor(flag, person, false))).toEqual(on)
  })

  it("stays on for everybody who had it when its percentage grows", () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (person, a, b) => {
          const [less, more] = a < b ? [a, b] : [b, a]
          if (isFlagOnFor({ ...flag, percentage: less }, person, false))
            expect(isFlagOnFor({ ...flag, percentage: more }, person, false)).toBe(true)
        },
      ),
    )
  })

  it("is on for nobody at 0 percent and for everybody at 100", () => {
    expect(people.some(person => isFlagOnFor({ ...flag, percentage: 0 }, person, false))).toBe(false)
    expect(people.every(person => isFlagOnFor({ ...flag, percentage: 100 }, person, false))).toBe(true)
  })

  it("is on for different people than another flag of the same percentage", () => {
    const same = people.filter(person => bucketOf("one", person) === bucketOf("another", person))
    expect(same.length / people.length).toBeLessThan(0.03)
  })

  it("is on for named people in every state, and for nobody else when off", () => {
    expect(isFlagOnFor({ ...flag, state: "off" }, people[0] ?? "", true)).toBe(true)
    expect(
      people.some(person => isFlagOnFor({ ...flag, state: "off", percentage: 100 }, person, false)),
    ).toBe(false)
  })
})

import { describe, expect, it } from "vitest"
import { kcalFromMacros, kcalOf, nutrientsOf, targetOn, totalsOf } from "./nutrition.ts"

describe("the energy of food", () => {
  // Worked example of USDA's Food and Nutrition Information Center: 1 g of each gives 4, 4, 9 and 7 kcal.
  it("is 4 kcal a gram of protein and carbohydrates, 9 of fat and 7 of alcohol", () => {
    expect(kcalFromMacros({ proteinG: 1 })).toBe(4)
    expect(kcalFromMacros({ carbsG: 1 })).toBe(4)
    expect(kcalFromMacros({ fatG: 1 })).toBe(9)
    expect(kcalFromMacros({ alcoholG: 1 })).toBe(7)
    expect(kcalFromMacros({ proteinG: 20, carbsG: 30, fatG: 10, fibreG: 8 })).toBe(290)
  })

  it("is what the label says where it says something", () => {
    expect(kcalOf({ kcal: 100, proteinG: 20 })).toBe(100)
    expect(kcalOf({ proteinG: 20 })).toBe(80)
    expect(kcalOf({ kcal: 0, proteinG: 20 })).toBe(0)
  })

  it("of a portion is in proportion to its grams, and a day is the sum", () => {
    expect(nutrientsOf({ kcal: 89, carbsG: 22.84 }, 118)).toEqual({ kcal: 105.02, carbsG: 26.951 })
    expect(totalsOf([{ kcal: 100, proteinG: 1.5 }, { fatG: 2 }])).toEqual({
      kcal: 118,
      proteinG: 1.5,
      carbsG: 0,
      fatG: 2,
      fibreG: 0,
    })
  })
})

describe("a target", () => {
  it("of a date is the newest that has begun", () => {
    const targets = [{ startDate: "2026-11-02" }, { startDate: "2026-10-01" }]
    expect(targetOn(targets, "2026-11-01")).toEqual({ startDate: "2026-10-01" })
    expect(targetOn(targets, "2026-11-02")).toEqual({ startDate: "2026-11-02" })
    expect(targetOn(targets, "2026-09-30")).toBeUndefined()
  })
})

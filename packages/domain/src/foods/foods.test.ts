import { describe, expect, it } from "vitest"
import { kcalFromMacros } from "../logs/nutrition.ts"
import { builtInFoods, searchFoods } from "./foods.ts"

describe("the built-in foods", () => {
  it("are several hundred, each once, with possible values", () => {
    expect(builtInFoods.length).toBeGreaterThanOrEqual(300)
    expect(new Set(builtInFoods.map(({ id }) => id)).size).toBe(builtInFoods.length)
    for (const { name, per100g, measures } of builtInFoods) {
      const { kcal = 0, proteinG = 0, carbsG = 0, fatG = 0 } = per100g
      expect(proteinG + carbsG + fatG, name).toBeLessThanOrEqual(101)
      expect(kcal, name).toBeLessThanOrEqual(902)
      // Labels take fibre off and use factors of their own, so they differ somewhat from the general ones.
      if (!/cocoa|spirits|wine|beer|vinegar|gherkin|lemon|ginger|tomato paste|flax/i.test(name))
        expect(Math.abs(kcal - kcalFromMacros(per100g)), name).toBeLessThan(90)
      expect(measures.every(measure => measure.grams > 0 && measure.name.length > 0)).toBe(true)
    }
  })

  it("are found by the beginnings of words, the plainest first", () => {
    const names = (q: string) => searchFoods(builtInFoods, q).map(({ name }) => name)
    expect(names("banana")[0]).toBe("Banana")
    expect(names("yoghurt greek")[0]).toBe("Greek yoghurt")
    expect(names("chicken br")).toContain("Chicken breast, cooked")
    expect(names("nothing like it")).toEqual([])
  })
})

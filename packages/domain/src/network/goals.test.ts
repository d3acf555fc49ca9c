import { describe, expect, it } from "vitest"
import { chooseGoals, defaultGoals } from "./goals.ts"

describe("the goals of a request", () => {
  it("are those that the server offers, in its spelling and each once", () => {
    expect(chooseGoals(["strength", " Weight loss ", "Strength"], defaultGoals)).toEqual({
      goals: ["Strength", "Weight loss"],
      errors: [],
    })
  })

  it("are refused by their place in the request where the server does not offer them", () => {
    const { errors } = chooseGoals(["Strength", "World peace"], defaultGoals)
    expect(errors.map(error => error.path)).toEqual(["goals.1"])
    expect(chooseGoals(["Strength"], ["Sales"]).errors).toHaveLength(1)
  })
})

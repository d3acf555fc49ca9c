import { describe, expect, it } from "vitest"
import { builtInExercises, exerciseNamed, findBuiltInExercise, searchExercises } from "./exercises.ts"

describe("the built-in exercises", () => {
  it("are some three hundred, each complete and once", () => {
    expect(builtInExercises.length).toBeGreaterThanOrEqual(300)
    expect(new Set(builtInExercises.map(({ id }) => id)).size).toBe(builtInExercises.length)
    expect(new Set(builtInExercises.map(({ name }) => name.toLowerCase())).size).toBe(builtInExercises.length)
    for (const { name, muscles, equipment, cue } of builtInExercises)
      expect(
        [name, ...muscles, equipment, cue].every(text => text.trim().length > 1),
        name,
      ).toBe(true)
    expect(builtInExercises.every(({ cue }) => /^[A-Z].*\.$/.test(cue))).toBe(true)
  })

  it("keep their ids, because logs name them", () => {
    expect(exerciseNamed("Back squat").id).toBe("f1854217-be3c-5194-a62c-090b4dd97a56")
    expect(findBuiltInExercise(exerciseNamed("Running").id)?.name).toBe("Running")
  })

  it("are found by the beginnings of words, names before muscles", () => {
    const names = (q: string) => searchExercises(builtInExercises, q).map(({ name }) => name)
    expect(names("squat back")[0]).toBe("Back squat")
    expect(names("bench").slice(0, 2)).toContain("Bench press")
    expect(names("biceps curl").length).toBeGreaterThan(5)
    expect(names("no such thing")).toEqual([])
    expect(names("")).toHaveLength(builtInExercises.length)
  })
})

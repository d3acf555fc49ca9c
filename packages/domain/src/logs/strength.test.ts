import { describe, expect, it } from "vitest"
import { bestSet, brzycki, type DoneSet, epley, isWorkingSet, personalBests, volumeOf } from "./strength.ts"

const set = (kg: number | null, reps: number | null, more: Partial<DoneSet> = {}): DoneSet => ({
  kg,
  reps,
  seconds: null,
  metres: null,
  ...more,
})

describe("an estimated one-repetition maximum", () => {
  // Worked example at abracalc.com, "Rep Max Calculator (Epley vs Brzycki)": 5 x 100 kg.
  it("is 116.67 kg by Epley and 112.5 kg by Brzycki for five times 100 kg", () => {
    expect(epley(100, 5)).toBeCloseTo(116.67, 2)
    expect(brzycki(100, 5)).toBeCloseTo(112.5, 2)
  })

  // Wikipedia, "One-repetition maximum": both formulas return the same for ten repetitions.
  it("is the same by both formulas for ten repetitions", () => {
    expect(epley(80, 10)).toBeCloseTo(brzycki(80, 10) ?? 0, 9)
  })

  it("is the weight itself for one repetition", () => {
    expect([epley(120, 1), brzycki(120, 1)]).toEqual([120, 120])
  })

  it.each([
    [100, 0],
    [100, 13],
    [0, 5],
    [100, 2.5],
  ])("is not estimated from %d kg for %d repetitions", (kg, reps) => {
    expect([epley(kg, reps), brzycki(kg, reps)]).toEqual([null, null])
  })

  it("is taken from the first of two equal sets, with Brzycki of that same set", () => {
    expect(bestSet("external", [set(60, 5), set(62.5, 4), set(60, 5)])).toEqual({
      kg: 62.5,
      reps: 4,
      epley: 62.5 * (1 + 4 / 30),
      brzycki: (36 * 62.5) / 33,
    })
    expect(bestSet("added", [set(20, 5)])).toBeNull()
  })
})

describe("volume load", () => {
  it("is weight times repetitions; what a machine takes off counts nothing", () => {
    expect(volumeOf("external", set(60, 5))).toBe(300)
    expect(volumeOf("added", set(10, 8))).toBe(80)
    expect(volumeOf("added", set(null, 8))).toBe(0)
    expect(volumeOf("assisted", set(30, 8))).toBe(0)
  })

  it("counts drop sets and sets to failure, but no warm-up and nothing undone", () => {
    expect((["normal", "drop", "failure"] as const).every(type => isWorkingSet({ type, done: true }))).toBe(
      true,
    )
    expect(isWorkingSet({ type: "warmup", done: true })).toBe(false)
    expect(isWorkingSet({ type: "normal", done: false })).toBe(false)
  })
})

describe("a personal best", () => {
  const before = [{ sets: [set(60, 5), set(60, 4)] }]
  const kinds = (sets: DoneSet[], kind: "external" | "added" | "assisted" = "external") =>
    personalBests(kind, { sets }, before).map(best => best.kind)

  it("is none in the first workout with an exercise", () => {
    expect(personalBests("external", { sets: [set(100, 5)] }, [])).toEqual([])
  })

  it("is a heavier load, a higher estimate and more volume", () => {
    expect(personalBests("external", { sets: [set(62.5, 5), set(62.5, 5)] }, before)).toEqual([
      { kind: "load", value: 62.5, before: 60 },
      { kind: "e1rm", value: 62.5 * (1 + 5 / 30), before: 70 },
      { kind: "volume", value: 625, before: 540 },
    ])
  })

  it("is more repetitions at a load that was lifted before, bodyweight too", () => {
    expect(kinds([set(60, 6)])).toEqual(["e1rm", "reps"])
    const hanging = [{ sets: [set(null, 8)] }]
    expect(personalBests("added", { sets: [set(null, 9)] }, hanging)).toEqual([
      { kind: "reps", value: 9, before: 8 },
    ])
  })

  it("is strictly above, by at least a hundredth", () => {
    expect(kinds([set(60, 5)])).toEqual([])
    expect(kinds([set(60.005, 1)])).toEqual([])
    expect(kinds([set(60.01, 1)])).toEqual(["load"])
  })

  it("of an assisted exercise is repetitions only", () => {
    expect(kinds([set(70, 8)], "assisted")).toEqual([])
    expect(kinds([set(60, 8)], "assisted")).toEqual(["reps"])
  })

  it("is a longer time and a longer distance", () => {
    const hold = { sets: [set(null, null, { seconds: 60, metres: 400 })] }
    expect(
      personalBests("added", { sets: [set(null, null, { seconds: 75, metres: 500 })] }, [hold]).map(
        best => best.kind,
      ),
    ).toEqual(["seconds", "metres"])
  })
})

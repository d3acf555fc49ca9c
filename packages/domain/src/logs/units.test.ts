import { describe, expect, it } from "vitest"
import { kgOf, loadFromKg, loadIn, metresOf, roundHalfAway } from "./units.ts"

describe("a typed amount", () => {
  it("is counted in kilograms and metres by the exact definitions", () => {
    expect(kgOf({ value: 150, unit: "lb" })).toBeCloseTo(68.0388555, 7)
    expect(metresOf({ value: 1, unit: "mi" })).toBe(1609.344)
    expect(metresOf({ value: 100, unit: "yd" })).toBeCloseTo(91.44, 9)
  })

  it("is shown as typed in its own unit, and rounded in another", () => {
    expect(loadIn("lb", { value: 150, unit: "lb" })).toBe(150)
    expect(loadIn("kg", { value: 150, unit: "lb" })).toBe(68)
    expect(loadIn("kg", { value: 62.125, unit: "kg" })).toBe(62.125)
    expect(loadFromKg("lb", 60)).toBe(132.3)
  })

  it.each([
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.4, 0, 0],
    [1e-9, 2, 0],
    [1234567.891, 1, 1234567.9],
  ])("%d is rounded to %d decimals as %d, half away from zero", (value, decimals, rounded) => {
    expect(roundHalfAway(value, decimals)).toBe(rounded)
  })
})

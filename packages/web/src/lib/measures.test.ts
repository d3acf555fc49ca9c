import { afterAll, beforeAll, expect, it, vi } from "vitest"
import {
  cmFrom,
  kgFrom,
  lengthIn,
  lengthText,
  lengthUnit,
  weightIn,
  weightText,
  weightUnit,
} from "./units.ts"

beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }))
afterAll(() => vi.unstubAllGlobals())

it("measures are written with their unit and at most one decimal", () => {
  expect([weightText(71.44, "metric"), lengthText(168.25, "metric")]).toEqual(["71.4 kg", "168.3 cm"])
  expect([weightText(71.4, "imperial"), lengthText(168, "imperial")]).toEqual(["157.4 lb", "66.1 in"])
})

it("the units are named", () => {
  expect([lengthUnit("metric"), weightUnit("metric")]).toEqual(["cm", "kg"])
  expect([lengthUnit("imperial"), weightUnit("imperial")]).toEqual(["in", "lb"])
})

it("what is shown is rounded to one decimal, and what was typed in metric units stays", () => {
  expect([lengthIn("metric", 168.26), weightIn("metric", 71.44)]).toEqual([168.3, 71.4])
  expect([cmFrom("metric", 168.26), kgFrom("metric", 71.44)]).toEqual([168.26, 71.44])
})

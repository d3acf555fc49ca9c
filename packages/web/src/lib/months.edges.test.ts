import { afterAll, beforeAll, expect, it, vi } from "vitest"
import { clockChange } from "./months.ts"
import { matches, splitAtMatches } from "./text-match.ts"

beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }))
afterAll(() => vi.unstubAllGlobals())

it("the clocks of a zone with a change of half an hour are found too", () => {
  expect(clockChange("2026-10", "Australia/Lord_Howe")).toEqual({ date: "2026-10-04", forward: true })
})

it("several spaces between words and around them change nothing", () => {
  expect(matches("Nora   Whelan", "  nora   wh ")).toBe(true)
  expect(
    splitAtMatches("Nora Whelan", "  no   wh ")
      .filter(({ matched }) => matched)
      .map(({ text }) => text),
  ).toEqual(["No", "Wh"])
})

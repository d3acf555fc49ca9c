import { expect, it } from "vitest"
import { matches, normalize, splitAtMatches } from "./text-match.ts"

it("letters count without accents and case", () => {
  expect(normalize("ÀÉÎ Zoë")).toBe("aei zoe")
})

it("every typed word must begin a word", () => {
  expect(matches("Nora Whelan", "wh no")).toBe(true)
  expect(matches("Nora Whelan", "nora x")).toBe(false)
  expect(matches("Nora-Jane O’Neill", "jane neill")).toBe(true)
  expect(matches("Nora", "  nora  ")).toBe(true)
})

it("the longest match of a word is marked, and the rest keeps its place", () => {
  expect(splitAtMatches("Nora, Norbert", "n norb")).toEqual([
    { text: "N", matched: true, offset: 0 },
    { text: "ora, ", matched: false, offset: 1 },
    { text: "Norb", matched: true, offset: 6 },
    { text: "ert", matched: false, offset: 10 },
  ])
  expect(splitAtMatches("Nora", "nora")).toEqual([{ text: "Nora", matched: true, offset: 0 }])
  expect(splitAtMatches("", "nora")).toEqual([])
})

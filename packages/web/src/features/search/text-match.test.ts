import { describe, expect, it } from "vitest"
import { matches, splitAtMatches } from "./text-match.ts"

describe("searching by the beginning of words", () => {
  it("finds a name by any of its words, without accents and case", () => {
    expect(matches("Zoë Núñez", "nun")).toBe(true)
    expect(matches("Zoë Núñez", "zoe n")).toBe(true)
    expect(matches("Zoë Núñez", "unez")).toBe(false)
    expect(matches("Nora Whelan", "")).toBe(true)
  })

  it("cuts a text where something was found", () => {
    expect(splitAtMatches("Book a session with Nora", "nor")).toEqual([
      { text: "Book a session with ", hit: false, at: 0 },
      { text: "Nor", hit: true, at: 20 },
      { text: "a", hit: false, at: 23 },
    ])
    expect(splitAtMatches("Today", "")).toEqual([{ text: "Today", hit: false, at: 0 }])
  })
})

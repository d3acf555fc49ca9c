import { describe, expect, it } from "vitest"
import { matches, splitAtMatches } from "./text-match.ts"

describe("matching the beginnings of words", () => {
  it("finds a name by any of its words, ignoring accents and case", () => {
    expect(matches("Zoë Núñez", "nun")).toBe(true)
    expect(matches("Zoë Núñez", "zoe n")).toBe(true)
    expect(matches("Zoë Núñez", "unez")).toBe(false)
    expect(matches("Nora Whelan", "")).toBe(true)
  })

  it("splits a text at its matches", () => {
    expect(splitAtMatches("Book a session with Nora", "nor")).toEqual([
      { text: "Book a session with ", matched: false, offset: 0 },
      { text: "Nor", matched: true, offset: 20 },
      { text: "a", matched: false, offset: 23 },
    ])
    expect(splitAtMatches("Today", "")).toEqual([{ text: "Today", matched: false, offset: 0 }])
  })
})

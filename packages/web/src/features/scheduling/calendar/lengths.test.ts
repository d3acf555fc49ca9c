import { describe, expect, it } from "vitest"
import { lengthMeant } from "./lengths.ts"

describe("the length that an edge was drawn to", () => {
  it("is the nearest on offer in that direction", () => {
    expect(lengthMeant(75, 60, [30, 45, 90])).toBe(90)
    expect(lengthMeant(40, 60, [30, 45, 90])).toBe(45)
    expect(lengthMeant(120, 60, [30, 45, 90])).toBe(90)
  })

  it("is none where the edge came back, or nothing is on offer that way", () => {
    expect(lengthMeant(60, 60, [30, 90])).toBeNull()
    expect(lengthMeant(90, 60, [30, 45])).toBeNull()
  })
})

import { describe, expect, it } from "vitest"
import { nearestLength } from "./lengths.ts"

describe("the length that a session was resized to", () => {
  it("is the nearest on offer in that direction", () => {
    expect(nearestLength(75, 60, [30, 45, 90])).toBe(90)
    expect(nearestLength(40, 60, [30, 45, 90])).toBe(45)
    expect(nearestLength(120, 60, [30, 45, 90])).toBe(90)
  })

  it("is none where the edge came back, or nothing is on offer in that direction", () => {
    expect(nearestLength(60, 60, [30, 90])).toBeNull()
    expect(nearestLength(90, 60, [30, 45])).toBeNull()
  })
})

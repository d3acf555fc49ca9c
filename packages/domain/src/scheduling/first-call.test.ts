import { describe, expect, it } from "vitest"
import { firstCallTypes, possibleFirstCall } from "./first-call.ts"

const offers = [
  { type: "VOICE", minutes: 45 },
  { type: "VIDEO", minutes: 30 },
  { type: "CHAT", minutes: 30 },
] as const

describe("a free first call", () => {
  it("is had by the types on offer in which people hear each other", () => {
    expect(firstCallTypes(offers)).toEqual(["VIDEO", "VOICE"])
    expect(firstCallTypes([{ type: "CHAT", minutes: 30 }])).toEqual([])
  })

  it("may be of a length that is not on offer, where that length is asked for", () => {
    expect(possibleFirstCall(offers, "VOICE", 15)).toEqual({ type: "VOICE", minutes: 15 })
    expect(possibleFirstCall(offers, undefined, 15)).toEqual({ type: "VIDEO", minutes: 15 })
    expect(possibleFirstCall(offers, "VOICE", undefined)).toBeNull()
    expect(possibleFirstCall(offers, "CHAT", 15)).toBeNull()
  })
})

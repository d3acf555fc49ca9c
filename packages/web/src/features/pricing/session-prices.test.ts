import { describe, expect, it } from "vitest"
import { lengthsShown, withOwnPrice } from "./session-prices.ts"

describe("the table of prices", () => {
  it("shows the lengths on offer, and usual ones to add where they are few", () => {
    expect(lengthsShown([])).toEqual([30, 60, 90])
    expect(lengthsShown([{ type: "VIDEO", minutes: 45 }])).toEqual([30, 45, 60])
    expect(lengthsShown([15, 30, 45, 60].map(minutes => ({ type: "VIDEO", minutes })))).toEqual([
      15, 30, 45, 60,
    ])
  })

  it("sets, changes and removes a price of its own, keeping its id and the others", () => {
    const voice = { type: "VOICE", minutes: 30, amount: 3000, id: "a" } as const
    const video = { type: "VIDEO", minutes: 60 } as const
    expect(withOwnPrice([voice], video, 8000)).toEqual([voice, { ...video, amount: 8000 }])
    expect(withOwnPrice([voice], voice, 3500)).toEqual([{ ...voice, amount: 3500 }])
    expect(withOwnPrice([voice], voice, null)).toEqual([])
  })
})

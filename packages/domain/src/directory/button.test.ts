import { describe, expect, it } from "vitest"
import { connectionButtonStatus } from "../network/schema.ts"
import { type ButtonInput, buttonFor, paceOf } from "./button.ts"

const usual: ButtonInput = {
  firstName: "Mara",
  status: "not_connected",
  isSelf: false,
  availableSlots: 3,
  takesRequests: true,
  answersWithinMinutes: null,
}
const button = (input: Partial<ButtonInput>) => buttonFor({ ...usual, ...input }).button

describe("the button at a coach", () => {
  it("is the first that applies: declined, pending, fully booked, book, request", () => {
    expect(button({ status: "declined", availableSlots: 0 })).toBe("request_declined")
    expect(button({ status: "pending", availableSlots: 0 })).toBe("request_pending")
    expect(button({ status: "accepted", availableSlots: 0 })).toBe("fully_booked")
    expect(button({ status: "accepted" })).toBe("book")
    expect(button({})).toBe("request")
  })

  it("lets people request a fully booked coach, and request again after withdrawn, expired and ended", () => {
    for (const status of ["not_connected", "withdrawn", "expired", "ended"] as const)
      expect(button({ status, availableSlots: 0 })).toBe("request")
  })

  it("offers nothing on one's own page, nor where the coach takes no requests", () => {
    expect(button({ isSelf: true })).toBe("none")
    expect(button({ takesRequests: false })).toBe("none")
    expect(button({ takesRequests: false, status: "accepted" })).toBe("book")
  })

  it("never offers a booking to somebody who is not connected", () => {
    for (const status of connectionButtonStatus.options.filter(status => status !== "accepted"))
      for (const availableSlots of [0, 1]) expect(button({ status, availableSlots })).not.toBe("book")
  })
})

describe("the sentence beside it", () => {
  it("exists for every state and is a whole sentence", () => {
    for (const status of connectionButtonStatus.options)
      for (const availableSlots of [0, 2])
        for (const takesRequests of [true, false])
          expect(buttonFor({ ...usual, status, availableSlots, takesRequests }).sentence).toMatch(
            /^[A-Z].+\.$/,
          )
  })

  it("says how fast the coach answers where that is known and fast enough", () => {
    expect(buttonFor({ ...usual, answersWithinMinutes: 190 }).sentence).toBe(
      "Mara usually answers within a few hours.",
    )
    expect(buttonFor({ ...usual, answersWithinMinutes: 9000 }).key).toBe("ask")
    expect([30, 240, 700, 1440, 4000, 5000, null].map(paceOf)).toEqual([
      "hour",
      "hours",
      "same_day",
      "day",
      "days",
      null,
      null,
    ])
  })
})

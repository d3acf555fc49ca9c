import { expect, it } from "vitest"
import { canTakeSeat, offerExpiry, waitlistWindow } from "./waitlist.ts"

const at = (text: string) => Date.parse(text)
const hour = 3_600_000

it("an offer expires after two hours, never after its start", () => {
  expect(offerExpiry(at("2027-03-01T09:00:00Z"), at("2027-03-02T09:00:00Z"), 2)).toBe(
    at("2027-03-01T11:00:00Z"),
  )
  expect(offerExpiry(at("2027-03-01T09:00:00Z"), at("2027-03-01T10:00:00Z"), 2)).toBe(
    at("2027-03-01T10:00:00Z"),
  )
})

it("a day is a local day of the waiting person, also when the clocks change on it", () => {
  const day = (date: string, timeZone: string) => waitlistWindow({ day: date, timeZone }, 0)
  expect(day("2027-03-01", "Asia/Kolkata")).toEqual({
    from: at("2027-02-28T18:30:00Z"),
    to: at("2027-03-01T18:30:00Z"),
  })
  const short = day("2027-03-28", "Europe/Berlin")
  expect((short.to - short.from) / hour).toBe(23)
  const long = day("2027-10-31", "Europe/Berlin")
  expect((long.to - long.from) / hour).toBe(25)
})

it("any time means the next sixty days", () => {
  const now = at("2027-03-01T09:00:00Z")
  expect(waitlistWindow({ day: null, timeZone: "UTC" }, now)).toEqual({ from: now, to: now + 60 * 24 * hour })
})

it("a free seat goes first to those ahead on the waitlist", () => {
  const group = { seats: 5, taken: 3 }
  expect([0, 1, 2, 3].map(ahead => canTakeSeat(group, ahead))).toEqual([true, true, false, false])
  expect(canTakeSeat({ seats: 5, taken: 5 }, 0)).toBe(false)
})

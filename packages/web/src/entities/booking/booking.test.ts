import { describe, expect, it } from "vitest"
import { type Booking, freeUntil, isShortAgenda, needsMyAnswer, roomStatus } from "./booking.ts"

const at = (time: string): number => Date.parse(`2027-03-01T${time}:00Z`)

const session = {
  status: "confirmed",
  joinOpensAt: "2027-03-01T08:50:00Z",
  endsAt: "2027-03-01T10:00:00Z",
} as Booking

describe("a session's room", () => {
  it("is early until ten minutes before the start, open until half an hour after the end, then over", () => {
    expect(roomStatus(session, at("08:49"))).toBe("early")
    expect(roomStatus(session, at("08:50"))).toBe("open")
    expect(roomStatus(session, at("10:29"))).toBe("open")
    expect(roomStatus(session, at("10:30"))).toBe("over")
  })

  it("does not exist for a booking that is not confirmed", () => {
    expect(roomStatus({ ...session, status: "pending" }, at("09:00"))).toBeNull()
    expect(roomStatus({ ...session, status: "cancelled" }, at("09:00"))).toBeNull()
  })
})

describe("an agenda", () => {
  it("is used as the title when it is one short line", () => {
    expect(isShortAgenda("Squat check-in")).toBe(true)
    expect(isShortAgenda(null)).toBe(false)
    expect(isShortAgenda("First line\nsecond line")).toBe(false)
    expect(isShortAgenda("Everything that has happened since we last spoke, in detail")).toBe(false)
  })
})

describe("whose answer is needed", () => {
  const can = { confirm: false, answerProposal: false } as Booking["can"]
  const proposal = { kind: "move", by: "coach", scheduledAt: "", expiresAt: "" } as const

  it("is mine when I am asked for a session or for another time", () => {
    expect(needsMyAnswer({ can: { ...can, confirm: true }, proposal: null } as Booking)).toBe(true)
    expect(needsMyAnswer({ can: { ...can, answerProposal: true }, proposal } as Booking)).toBe(true)
  })

  it("is the other person's once I have proposed another time", () => {
    expect(needsMyAnswer({ can: { ...can, confirm: true }, proposal } as Booking)).toBe(false)
  })
})

it("counts the free hours back from the start", () => {
  expect(freeUntil("2027-03-02T09:00:00Z", { freeUntilHours: 24 })).toBe(at("09:00"))
})

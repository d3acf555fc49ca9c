import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  effectiveStatusOf,
  isUsable,
  type Move,
  moves,
  scopesMayChange,
  whyMayNotAsk,
  whyMayNotMove,
} from "./rules.ts"
import { connectionStatus } from "./schema.ts"

const now = new Date("2027-03-01T12:00:00Z")
const statuses = connectionStatus.options
const allMoves = Object.keys(moves) as Move[]

describe("moves of a connection", () => {
  const allowed = new Set([
    "pending>accepted by coach",
    "pending>declined by coach",
    "pending>withdrawn by client",
    "accepted>ended by coach",
    "accepted>ended by client",
    "declined>pending by coach",
  ])

  it("allows exactly the six moves there are, from every state by either side", () => {
    for (const from of statuses)
      for (const to of allMoves)
        for (const side of ["client", "coach"] as const)
          expect(whyMayNotMove(from, to, side) === null).toBe(allowed.has(`${from}>${to} by ${side}`))
  })

  it("tells a side that may never make a move so, whatever the state", () => {
    for (const from of statuses) {
      expect(whyMayNotMove(from, "accepted", "client")).toBe("forbidden")
      expect(whyMayNotMove(from, "withdrawn", "coach")).toBe("forbidden")
      expect(whyMayNotMove(from, "pending", "client")).toBe("forbidden")
    }
  })

  it("says that things moved on where the side may, but not from here", () => {
    expect(whyMayNotMove("expired", "accepted", "coach")).toBe("wrong_status")
    expect(whyMayNotMove("declined", "withdrawn", "client")).toBe("wrong_status")
    expect(whyMayNotMove("pending", "ended", "client")).toBe("wrong_status")
  })
})

describe("a request past its time", () => {
  it("counts as expired from its last instant on, before anything wrote that down", () => {
    const until = (ms: number) =>
      effectiveStatusOf({ status: "pending", expiresAt: new Date(now.getTime() + ms) }, now)
    expect(until(1)).toBe("pending")
    expect(until(0)).toBe("expired")
    expect(until(-1)).toBe("expired")
  })

  it("never changes what was answered", () => {
    for (const status of statuses.filter(each => each !== "pending"))
      expect(effectiveStatusOf({ status, expiresAt: null }, now)).toBe(status)
  })
})

describe("asking again", () => {
  it("is possible three times in the window after withdrawn, expired and ended", () => {
    for (const effectiveStatus of ["withdrawn", "expired", "ended", null] as const) {
      expect(whyMayNotAsk(effectiveStatus, 2)).toBeNull()
      expect(whyMayNotAsk(effectiveStatus, 3)).toBe("asked_too_often")
    }
  })

  it("waits for the coach after a decline, however long ago", () => {
    fc.assert(
      fc.property(fc.nat(10), asks => {
        expect(whyMayNotAsk("declined", asks)).toBe("request_declined")
        expect(whyMayNotAsk("pending", asks)).toBe("already_requested")
        expect(whyMayNotAsk("accepted", asks)).toBe("already_connected")
      }),
    )
  })
})

describe("scopes", () => {
  it("can change while the tie stands, waits or may be opened again", () => {
    expect(statuses.filter(scopesMayChange)).toEqual(["pending", "accepted", "declined"])
  })
})

describe("an invite", () => {
  const fresh = { maxUses: 2, used: 1, expiresAt: new Date(now.getTime() + 1), revokedAt: null }

  it("works until it is used up, expired or revoked", () => {
    expect(isUsable(fresh, now)).toBe(true)
    expect(isUsable({ ...fresh, used: 2 }, now)).toBe(false)
    expect(isUsable({ ...fresh, expiresAt: now }, now)).toBe(false)
    expect(isUsable({ ...fresh, revokedAt: now }, now)).toBe(false)
  })
})

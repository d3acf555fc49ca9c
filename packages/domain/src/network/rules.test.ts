import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type ConnectionTargetStatus,
  canChangeScopes,
  connectionRequestRefusal,
  connectionTransitionRefusal,
  connectionTransitions,
  effectiveConnectionStatus,
  isInviteUsable,
} from "./rules.ts"
import { connectionStatus } from "./schema.ts"

const now = new Date("2027-03-01T12:00:00Z")
const statuses = connectionStatus.options
const allTargets = Object.keys(connectionTransitions) as ConnectionTargetStatus[]

describe("the status changes of a connection", () => {
  const allowed = new Set([
    "pending>accepted by coach",
    "pending>declined by coach",
    "pending>withdrawn by client",
    "accepted>ended by coach",
    "accepted>ended by client",
    "declined>pending by coach",
  ])

  it("are exactly these six, from every status by either side", () => {
    for (const from of statuses)
      for (const to of allTargets)
        for (const side of ["client", "coach"] as const)
          expect(connectionTransitionRefusal(from, to, side) === null).toBe(
            allowed.has(`${from}>${to} by ${side}`),
          )
  })

  it("are forbidden to a side that may never make them, whatever the status", () => {
    for (const from of statuses) {
      expect(connectionTransitionRefusal(from, "accepted", "client")).toBe("forbidden")
      expect(connectionTransitionRefusal(from, "withdrawn", "coach")).toBe("forbidden")
      expect(connectionTransitionRefusal(from, "pending", "client")).toBe("forbidden")
    }
  })

  it("are refused as a wrong status where the side may make them, but not from this status", () => {
    expect(connectionTransitionRefusal("expired", "accepted", "coach")).toBe("wrong_status")
    expect(connectionTransitionRefusal("declined", "withdrawn", "client")).toBe("wrong_status")
    expect(connectionTransitionRefusal("pending", "ended", "client")).toBe("wrong_status")
  })
})

describe("a request past its time", () => {
  it("is expired from its expiry on, before anything has stored that", () => {
    const until = (ms: number) =>
      effectiveConnectionStatus({ status: "pending", expiresAt: new Date(now.getTime() + ms) }, now)
    expect(until(1)).toBe("pending")
    expect(until(0)).toBe("expired")
    expect(until(-1)).toBe("expired")
  })

  it("is not expired where it was answered", () => {
    for (const status of statuses.filter(status => status !== "pending"))
      expect(effectiveConnectionStatus({ status, expiresAt: null }, now)).toBe(status)
  })
})

describe("requesting again", () => {
  it("is possible up to three times in the window after withdrawn, expired and ended", () => {
    for (const effectiveStatus of ["withdrawn", "expired", "ended", null] as const) {
      expect(connectionRequestRefusal(effectiveStatus, 2)).toBeNull()
      expect(connectionRequestRefusal(effectiveStatus, 3)).toBe("asked_too_often")
    }
  })

  it("is refused after a decline until the coach reopens, however long ago", () => {
    fc.assert(
      fc.property(fc.nat(10), requestCount => {
        expect(connectionRequestRefusal("declined", requestCount)).toBe("request_declined")
        expect(connectionRequestRefusal("pending", requestCount)).toBe("already_requested")
        expect(connectionRequestRefusal("accepted", requestCount)).toBe("already_connected")
      }),
    )
  })
})

describe("scopes", () => {
  it("can change while the connection is accepted, pending or can be reopened", () => {
    expect(statuses.filter(canChangeScopes)).toEqual(["pending", "accepted", "declined"])
  })
})

describe("an invite", () => {
  const fresh = { maxUses: 2, used: 1, expiresAt: new Date(now.getTime() + 1), revokedAt: null }

  it("can be accepted until it is used up, expired or revoked", () => {
    expect(isInviteUsable(fresh, now)).toBe(true)
    expect(isInviteUsable({ ...fresh, used: 2 }, now)).toBe(false)
    expect(isInviteUsable({ ...fresh, expiresAt: now }, now)).toBe(false)
    expect(isInviteUsable({ ...fresh, revokedAt: now }, now)).toBe(false)
  })
})

import { describe, expect, it } from "vitest"
import { allScopes, inDisplayOrder, proposedScopes } from "./consent.ts"
import { chooseGoals, defaultGoals } from "./goals.ts"
import { formatInviteCode, inviteCodeFrom, parseInviteCode } from "./invite-code.ts"
import { daysAfter, daysBefore } from "./limits.ts"
import { effectiveConnectionStatus } from "./rules.ts"

const NOON = new Date("2027-03-01T12:00:00Z")

it("days are counted forward and back", () => {
  expect(daysAfter(NOON, 2).toISOString()).toBe("2027-03-03T12:00:00.000Z")
  expect(daysBefore(NOON, 2).toISOString()).toBe("2027-02-27T12:00:00.000Z")
})

describe("a request", () => {
  const statusOf = (status: "pending" | "declined", expiresAt: Date | null) =>
    effectiveConnectionStatus({ status, expiresAt }, NOON)
  const moment = (offset: number) => new Date(NOON.getTime() + offset)

  it("is expired from its last moment on, and not before", () => {
    expect([1, 0, -1].map(offset => statusOf("pending", moment(offset)))).toEqual([
      "pending",
      "expired",
      "expired",
    ])
  })

  it("without an end stays, and one that was answered does not expire", () => {
    expect(statusOf("pending", null)).toBe("pending")
    expect(statusOf("declined", moment(-1))).toBe("declined")
  })
})

describe("goals", () => {
  it("are chosen whatever their case, once each, in the words of the server", () => {
    expect(chooseGoals(["STRENGTH", " strength ", "Sleep and habits"], defaultGoals)).toEqual({
      goals: ["Strength", "Sleep and habits"],
      errors: [],
    })
  })

  it("that are not offered are named by their place", () => {
    expect(chooseGoals(["Strength", "Flying"], defaultGoals).errors).toEqual([
      { path: "goals.1", message: "This is not one of the goals to choose from." },
    ])
  })

  it("can be chosen from twelve unless the server has its own", () => {
    expect(defaultGoals).toEqual([
      "Strength",
      "Weight loss",
      "Muscle gain",
      "Running and endurance",
      "Return from injury",
      "Mobility and posture",
      "Eating habits",
      "Sleep and habits",
      "Stress and balance",
      "Interview practice",
      "Career guidance",
      "Something else",
    ])
  })
})

describe("scopes", () => {
  it("stand in one order, each once, and none that was not given", () => {
    expect(inDisplayOrder(["health", "profile", "profile"])).toEqual(["profile", "health"])
    expect(inDisplayOrder([])).toEqual([])
    expect(allScopes).toHaveLength(7)
  })

  it("that are proposed contain no photos, injuries or health", () => {
    expect(proposedScopes).toEqual(["profile", "metrics", "workouts", "nutrition"])
  })
})

describe("an invite's code", () => {
  it("is read out in three groups of four", () => {
    expect(formatInviteCode("7K2Q9FMTB4XW")).toBe("7K2Q-9FMT-B4XW")
    expect(formatInviteCode("")).toBe("")
  })

  it("is made of the alphabet's characters, with nothing where there is none", () => {
    expect(inviteCodeFrom([0, 30, 31])).toBe("2Z")
  })

  it("is accepted with any dashes and spaces, and refused with a letter that no code has", () => {
    expect(parseInviteCode(" 7k2q – 9fmt_b4.xw ")).toBe("7K2Q9FMTB4XW")
    for (const wrong of ["7K2Q9FMTB4X", "7K2Q9FMTB4XWW", "7K2Q9FMTB4X0"])
      expect(parseInviteCode(wrong)).toBeNull()
  })
})

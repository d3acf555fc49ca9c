import { describe, expect, it } from "vitest"
import { findConflict } from "./conflicts.ts"

const at = (clock: string): string => `2026-12-02T${clock}:00.000Z`
const ms = (clock: string): number => Date.parse(at(clock))
const session = (id: string, from: string, to: string, firstName: string) => ({
  id,
  scheduledAt: at(from),
  endsAt: at(to),
  client: { firstName },
})
const sessions = [session("a", "10:00", "11:00", "Nora"), session("b", "12:00", "13:00", "Kai")]
const groups = [{ id: "g", scheduledAt: at("14:00"), endsAt: at("15:00"), title: "Breath circle" }]
const between = (from: string, to: string, moved = "x") =>
  findConflict({ start: ms(from), end: ms(to) }, sessions, groups, moved)

describe("the conflict of a session that was dropped", () => {
  it("is the first that overlaps, a session or a group", () => {
    expect(between("10:30", "12:30")).toEqual({ at: ms("10:00"), name: "Nora" })
    expect(between("13:30", "14:30")).toEqual({ at: ms("14:00"), name: "Breath circle" })
  })

  it("is not one that only touches", () => {
    expect(between("11:00", "12:00")).toBeNull()
    expect(between("13:00", "14:00")).toBeNull()
  })

  it("is never the session that is moved", () => {
    expect(between("10:30", "11:30", "a")).toBeNull()
    expect(between("14:30", "15:30", "g")).toBeNull()
  })
})

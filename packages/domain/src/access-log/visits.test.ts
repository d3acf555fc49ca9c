import { expect, test } from "vitest"
import { groupVisits } from "./visits.ts"

const access = (at: string, viewer: string, seen: string, reason: string | null = null) => ({
  at: `2026-10-14T${at}Z`,
  seen,
  reason,
  viewer: { id: viewer, role: "coach" },
})

const seenIn = (accesses: ReturnType<typeof access>[]) =>
  groupVisits(accesses).map(visit => visit.map(({ seen }) => seen))

test("what a coach reads by opening one page is one visit, also while somebody else is looking", () => {
  expect(
    seenIn([
      access("09:00:01", "mara", "injuries"),
      access("09:00:01", "priya", "profile"),
      access("09:00:00", "mara", "profile"),
    ]),
  ).toEqual([["injuries", "profile"], ["profile"]])
})

test("a coach who comes back after half an hour makes another visit", () => {
  expect(seenIn([access("10:00:00", "mara", "profile"), access("09:30:00", "mara", "profile")])).toHaveLength(
    2,
  )
  expect(seenIn([access("09:59:00", "mara", "profile"), access("09:30:00", "mara", "profile")])).toHaveLength(
    1,
  )
})

test("an admin who gives another reason makes another visit", () => {
  expect(
    seenIn([
      access("09:01:00", "ada", "mail", "A lost link"),
      access("09:00:00", "ada", "account", "Locked out"),
    ]),
  ).toHaveLength(2)
})

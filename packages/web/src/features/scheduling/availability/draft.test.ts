import { expect, test } from "vitest"
import type { Schedule } from "../../../entities/availability/api.ts"

import { changeOf, countChanges, scheduleDraftOf } from "./draft.ts"
import { effectiveScheduleHours } from "./effective-hours.ts"

const saved: Schedule = {
  id: "schedule",
  name: "Evenings",
  types: ["VOICE"],
  version: 3,
  timeZone: "Europe/Berlin",
  weekly: [{ days: [1, 2], start: "18:00", end: "02:00" }],
  overrides: [],
  timeOff: [{ id: "off", start: "2027-03-01", end: "2027-03-02" }],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  intervalMinutes: 30,
  minimumNoticeMinutes: 60,
  maxDaysAhead: null,
  dateWindow: null,
  limits: null,
}
const draft = scheduleDraftOf(saved)

test("what did not change is not sent", () => {
  expect(changeOf(draft, draft)).toEqual({})
  expect(countChanges(draft, draft)).toBe(0)
})

test("each day, date and rule that changed counts once, and only it is sent", () => {
  const changed = {
    ...draft,
    name: "Late",
    week: { ...draft.week, 1: [] },
    timeOff: [
      ...draft.timeOff,
      { start: "2027-05-01", end: "2027-05-01", note: "Labour Day", holiday: true },
    ],
  }
  expect(countChanges(changed, draft)).toBe(3)
  expect(changeOf(changed, draft)).toEqual({
    name: "Late",
    weekly: [{ days: [2], start: "18:00", end: "02:00" }],
    timeOff: changed.timeOff,
  })
})

test("a schedule in the home zone has the coach's time off and travel too, one in another zone only the time off", () => {
  const trip = { id: "trip", start: "2027-04-01", end: "2027-04-02", timeZone: "Asia/Tokyo" }
  const usual = {
    ...saved,
    timeOff: [{ id: "usual", start: "2027-06-01", end: "2027-06-01" }],
    travel: [trip],
    totalSlots: 10,
    heldSlots: 0,
    bookingMode: { VIDEO: "request", VOICE: "request", CHAT: "request" } as const,
    offers: [{ type: "VIDEO", minutes: 60 } as const, { type: "VOICE", minutes: 30 } as const],
    policy: { freeUntilHours: 24, approvalUntilHours: 12, late: "fee" as const },
    fallbackLink: null,
  }
  const effective = effectiveScheduleHours(draft, usual)
  expect(effective.timeOff.map(({ id }) => id)).toEqual(["usual", "off"])
  expect(effective.travel).toEqual([trip])
  expect(effective.offers).toEqual([{ type: "VOICE", minutes: 30 }])
  expect(effectiveScheduleHours({ ...draft, timeZone: "Asia/Tokyo" }, usual).travel).toEqual([])
})

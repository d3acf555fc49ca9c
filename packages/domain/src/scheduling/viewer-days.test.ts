import { expect, test } from "vitest"
import { slotsByViewerDay } from "./slots.ts"

const instants = (...texts: string[]) => texts.map(text => Date.parse(text))

test("a repeated hour appears twice, with different offsets", () => {
  const starts = instants("2026-11-01T05:00:00Z", "2026-11-01T06:00:00Z", "2026-11-02T04:30:00Z")
  expect(slotsByViewerDay(starts, "America/New_York")).toEqual({
    "2026-11-01": ["2026-11-01T01:00-04:00", "2026-11-01T01:00-05:00", "2026-11-01T23:30-05:00"],
  })
})

test("the same starts are grouped by each viewer's own dates", () => {
  const starts = instants("2026-05-04T21:00:00Z", "2026-05-04T23:00:00Z")
  expect(slotsByViewerDay(starts, "Asia/Kolkata")).toEqual({
    "2026-05-05": ["2026-05-05T02:30+05:30", "2026-05-05T04:30+05:30"],
  })
  expect(slotsByViewerDay(starts, "Europe/London")).toEqual({
    "2026-05-04": ["2026-05-04T22:00+01:00"],
    "2026-05-05": ["2026-05-05T00:00+01:00"],
  })
})

test("a date to which clocks go back has all its starts, in time order", () => {
  const starts = instants("2010-11-07T02:15:00Z", "2010-11-07T02:30:00Z", "2010-11-07T03:00:00Z")
  expect(slotsByViewerDay(starts, "America/St_Johns")).toEqual({
    "2010-11-06": ["2010-11-06T23:45-02:30", "2010-11-06T23:30-03:30"],
    "2010-11-07": ["2010-11-07T00:00-02:30"],
  })
})

test("without starts there are no days", () => {
  expect(slotsByViewerDay([], "UTC")).toEqual({})
})

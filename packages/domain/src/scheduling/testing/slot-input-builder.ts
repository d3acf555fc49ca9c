import type { BusyItem, SlotInput } from "../slot-input.ts"
import { openSlots } from "../slots.ts"

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** A coach in UTC with sessions of an hour on an hourly grid and no restrictions; the window is the week from Monday, 4 May 2026. */
export const slotsInput = (input: Partial<SlotInput>): SlotInput => ({
  timeZone: "UTC",
  viewerTimeZone: "UTC",
  now: "1990-01-01T00:00:00Z",
  from: "2026-05-04T00:00:00Z",
  to: "2026-05-11T00:00:00Z",
  weekly: [],
  overrides: [],
  timeOff: [],
  busy: [],
  durationMinutes: 60,
  intervalMinutes: 60,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0,
  maxDaysAhead: null,
  dateWindow: null,
  limits: null,
  ...input,
})

/** The offered starts as `YYYY-MM-DDTHH:MM`, in UTC. */
export const offered = (input: Partial<SlotInput>): string[] =>
  openSlots(slotsInput(input)).map(start => new Date(start).toISOString().slice(0, 16))

/** Hours on one date only. */
export const hoursOn = (date: string, ...intervals: string[]): Pick<SlotInput, "overrides"> => ({
  overrides: [{ date, intervals: intervals.map(hours) }],
})

/** The same hours every day. */
export const daily = (...intervals: string[]): Pick<SlotInput, "weekly"> => ({
  weekly: intervals.map(interval => ({ days: EVERY_DAY, ...hours(interval) })),
})

/** The window from one UTC date to another. */
export const slotWindow = (from: string, to: string): Pick<SlotInput, "from" | "to"> => ({
  from: `${from}T00:00:00Z`,
  to: `${to}T00:00:00Z`,
})

/** A busy item, from and to in UTC as `YYYY-MM-DDTHH:MM`. */
export const busy = (start: string, end: string, kind: BusyItem["kind"] = "external"): BusyItem => ({
  start: `${start}:00Z`,
  end: `${end}:00Z`,
  kind,
})

const hours = (interval: string) => {
  const [start = "", end = ""] = interval.split("-")
  return { start, end }
}

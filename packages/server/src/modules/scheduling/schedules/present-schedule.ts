import type { TimeOff } from "../tables.ts"
import type { ScheduleHours } from "./schedule-rows.ts"

/** The fields that the default schedule and named ones share. */
export const presentHours = (row: ScheduleHours & { version: number }) => ({
  version: row.version,
  timeZone: row.time_zone,
  weekly: row.weekly.map(({ days, start, end }) => ({ days: [...days], start, end })),
  overrides: row.overrides.map(({ date, intervals }) => ({
    date,
    intervals: intervals.map(({ start, end }) => ({ start, end })),
  })),
  timeOff: row.time_off.map(presentTimeOff),
  bufferBeforeMinutes: row.buffer_before_minutes,
  bufferAfterMinutes: row.buffer_after_minutes,
  intervalMinutes: row.interval_minutes,
  minimumNoticeMinutes: row.minimum_notice_minutes,
  maxDaysAhead: row.max_days_ahead,
  dateWindow: row.date_window,
  limits: row.limits,
})

export const presentTimeOff = ({ id, start, end, note, holiday }: TimeOff) => ({
  id,
  start,
  end,
  ...(note && { note }),
  ...(holiday && { holiday }),
})

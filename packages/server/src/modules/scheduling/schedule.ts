import type { BusyItem, SlotInput } from "@rapport/domain/scheduling/slot-input"
import { type Selectable, sql } from "kysely"
import type { Tables } from "../../platform/tables.ts"
import type { TimeOff } from "./tables.ts"

export type ScheduleRow = Omit<Selectable<Tables["schedules"]>, "id" | "coach_id" | "is_default">

const hours = [
  "time_zone",
  "weekly",
  "overrides",
  "time_off",
  "buffer_before_minutes",
  "buffer_after_minutes",
  "interval_minutes",
  "minimum_notice_minutes",
  "max_days_ahead",
  "date_window",
  "limits",
  "offers",
] as const
const rules = [
  "total_slots",
  "booking_mode",
  "free_until_hours",
  "approval_until_hours",
  "late",
  "fallback_link",
  "version",
] as const

/** What free times are made of. */
export type HoursRow = Pick<ScheduleRow, (typeof hours)[number]>

const listOf = (columns: readonly string[]) =>
  sql.raw(columns.map(column => `schedules.${column}`).join(", "))

/** SQL: the columns of `schedules` as `HoursRow` has them. */
export const hoursColumns = listOf(hours)
/** SQL: the columns of `schedules` as `ScheduleRow` has them. */
export const scheduleColumns = listOf([...hours, ...rules])

export interface Asked {
  readonly minutes: number
  readonly now: number
  readonly from: number
  readonly to: number
  readonly viewerTimeZone?: string
}

export const buffersOf = (row: HoursRow) => ({
  bufferBeforeMinutes: row.buffer_before_minutes,
  bufferAfterMinutes: row.buffer_after_minutes,
})

/** What the slot engine is given: the same for showing times and for booking one. */
export const slotInput = (row: HoursRow, busy: readonly BusyItem[], asked: Asked): SlotInput => ({
  timeZone: row.time_zone,
  viewerTimeZone: asked.viewerTimeZone ?? row.time_zone,
  now: asked.now,
  from: asked.from,
  to: asked.to,
  weekly: row.weekly,
  overrides: row.overrides,
  timeOff: row.time_off.map(({ start, end }: TimeOff) => ({ start, end })),
  busy,
  durationMinutes: asked.minutes,
  intervalMinutes: row.interval_minutes,
  ...buffersOf(row),
  minimumNoticeMinutes: row.minimum_notice_minutes,
  maxDaysAhead: row.max_days_ahead,
  dateWindow: row.date_window,
  limits: row.limits,
})

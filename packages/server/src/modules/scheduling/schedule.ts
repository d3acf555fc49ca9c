import type { BusyItem, SlotInput } from "@rapport/domain/scheduling/slot-input"
import type { Selectable } from "kysely"
import type { Tables } from "../../platform/tables.ts"
import type { TimeOff } from "./tables.ts"

export type ScheduleRow = Omit<Selectable<Tables["schedules"]>, "id" | "coach_id" | "is_default">

/** All columns but the keys, in a form that joins can select too. */
export const scheduleColumns = [
  "schedules.time_zone",
  "schedules.weekly",
  "schedules.overrides",
  "schedules.time_off",
  "schedules.buffer_before_minutes",
  "schedules.buffer_after_minutes",
  "schedules.interval_minutes",
  "schedules.minimum_notice_minutes",
  "schedules.max_days_ahead",
  "schedules.date_window",
  "schedules.limits",
  "schedules.total_slots",
  "schedules.booking_mode",
  "schedules.offers",
  "schedules.free_until_hours",
  "schedules.fallback_link",
  "schedules.version",
] as const

export interface Asked {
  readonly minutes: number
  readonly now: number
  readonly from: number
  readonly to: number
  readonly viewerTimeZone?: string
}

export const buffersOf = (row: ScheduleRow) => ({
  bufferBeforeMinutes: row.buffer_before_minutes,
  bufferAfterMinutes: row.buffer_after_minutes,
})

/** What the slot engine is given: the same for showing times and for booking one. */
export const slotInput = (row: ScheduleRow, busy: readonly BusyItem[], asked: Asked): SlotInput => ({
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

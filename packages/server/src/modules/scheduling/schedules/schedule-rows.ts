import type { SessionType } from "@rapport/domain/pricing/schema"
import type { BusyItem } from "@rapport/domain/scheduling/slot-input"
import type { SlotInputWithTravel } from "@rapport/domain/scheduling/travel"
import { type Selectable, sql } from "kysely"
import type { Tables } from "../../../platform/tables.ts"
import type { TimeOff, Travel } from "../tables.ts"

type Row = Selectable<Tables["schedules"]>
export type ScheduleRow = Pick<
  Row,
  (typeof hours)[number] | (typeof sharedColumns)[number] | (typeof rules)[number]
>

/** Columns of the default schedule and of named ones. */
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
] as const
/** Columns of the default schedule that free times depend on for all schedules. */
const sharedColumns = ["travel", "offers"] as const
const rules = [
  "total_slots",
  "booking_mode",
  "free_until_hours",
  "approval_until_hours",
  "late",
  "fallback_link",
  "version",
] as const

export type ScheduleHours = Pick<ScheduleRow, (typeof hours)[number]>
/** The columns that free times are computed from. */
export type HoursRow = ScheduleHours & Pick<ScheduleRow, (typeof sharedColumns)[number]>

export interface NamedScheduleHours {
  readonly id: string
  readonly name: string
  readonly types: readonly SessionType[]
  readonly hours: ScheduleHours
}
/** The hours of the default schedule and of the named ones. */
export interface HoursOfCoach extends HoursRow {
  readonly named: readonly NamedScheduleHours[] | null
}

const listOf = (columns: readonly string[], table = "schedules") =>
  sql.raw(columns.map(column => `${table}.${column}`).join(", "))

/** SQL: the columns of `ScheduleHours`, from `named_schedules`. */
export const namedHoursColumns = listOf(hours, "named_schedules")

const named = sql`(select json_agg(json_build_object('id', id, 'name', name, 'types', types, 'hours',
      (select row_to_json(own) from (select ${namedHoursColumns}) own)))
    from named_schedules where named_schedules.coach_id = schedules.coach_id) as named`

/** SQL: the columns of `HoursOfCoach`, from `schedules`. */
export const hoursColumns = sql`${listOf([...hours, ...sharedColumns])}, ${named}`
/** SQL: the columns of `ScheduleRow`, from `schedules`. */
export const scheduleColumns = listOf([...hours, ...sharedColumns, ...rules])
/** SQL: the columns of both. */
export const allColumns = sql`${scheduleColumns}, ${named}`

export const namedScheduleFor = ({ named }: HoursOfCoach, type: SessionType): NamedScheduleHours | null =>
  named?.find(schedule => schedule.types.includes(type)) ?? null

/**
 * The hours for sessions of a type; nothing else chooses a schedule. Time off of the default schedule applies to all
 * schedules. Travel applies to schedules in the coach's home zone; one in another zone is in that zone on purpose.
 */
export const hoursFor = <T extends HoursOfCoach>(all: T, type: SessionType): T => {
  const chosen = namedScheduleFor(all, type)
  if (!chosen) return all
  return {
    ...all,
    ...chosen.hours,
    time_off: [...all.time_off, ...chosen.hours.time_off],
    travel: chosen.hours.time_zone === all.time_zone ? all.travel : [],
  }
}

export interface SlotWindow {
  readonly minutes: number
  readonly now: number
  readonly from: number
  readonly to: number
  readonly viewerTimeZone?: string
}

export const buffersOf = (row: ScheduleHours) => ({
  bufferBeforeMinutes: row.buffer_before_minutes,
  bufferAfterMinutes: row.buffer_after_minutes,
})

/** The input of the slot engine, the same for reading free times and for booking one. */
export const slotInput = (
  row: HoursRow,
  busy: readonly BusyItem[],
  window: SlotWindow,
): SlotInputWithTravel => ({
  timeZone: row.time_zone,
  travel: row.travel.map(({ start, end, timeZone }: Travel) => ({ start, end, timeZone })),
  viewerTimeZone: window.viewerTimeZone ?? row.time_zone,
  now: window.now,
  from: window.from,
  to: window.to,
  weekly: row.weekly,
  overrides: row.overrides,
  timeOff: row.time_off.map(({ start, end }: TimeOff) => ({ start, end })),
  busy,
  durationMinutes: window.minutes,
  intervalMinutes: row.interval_minutes,
  ...buffersOf(row),
  minimumNoticeMinutes: row.minimum_notice_minutes,
  maxDaysAhead: row.max_days_ahead,
  dateWindow: row.date_window,
  limits: row.limits,
})

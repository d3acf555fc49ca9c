import type { SessionType } from "@rapport/domain/pricing/schema"
import type { BusyItem } from "@rapport/domain/scheduling/slot-input"
import type { TravellingInput } from "@rapport/domain/scheduling/travel"
import { type Selectable, sql } from "kysely"
import type { Tables } from "../../../platform/tables.ts"
import type { TimeOff, Travel } from "../tables.ts"

type Row = Selectable<Tables["schedules"]>
export type ScheduleRow = Pick<Row, (typeof hours)[number] | (typeof wholes)[number] | (typeof rules)[number]>

/** What every schedule has of its own. */
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
/** What free times are made of besides, and the coach has once. */
const wholes = ["travel", "offers"] as const
const rules = [
  "total_slots",
  "booking_mode",
  "free_until_hours",
  "approval_until_hours",
  "late",
  "fallback_link",
  "version",
] as const

export type OwnHours = Pick<ScheduleRow, (typeof hours)[number]>
/** What free times are made of. */
export type HoursRow = OwnHours & Pick<ScheduleRow, (typeof wholes)[number]>

export interface NamedHours {
  readonly id: string
  readonly name: string
  readonly types: readonly SessionType[]
  readonly hours: OwnHours
}
/** The default hours of a coach, and those of the named schedules. */
export interface HoursOfCoach extends HoursRow {
  readonly named: readonly NamedHours[] | null
}

const listOf = (columns: readonly string[], table = "schedules") =>
  sql.raw(columns.map(column => `${table}.${column}`).join(", "))

/** SQL: a column list of what `OwnHours` has, from `named_schedules`. */
export const ownHoursColumns = listOf(hours, "named_schedules")

const named = sql`(select json_agg(json_build_object('id', id, 'name', name, 'types', types, 'hours',
      (select row_to_json(own) from (select ${ownHoursColumns}) own)))
    from named_schedules where named_schedules.coach_id = schedules.coach_id) as named`

/** SQL: the columns of `schedules` as `HoursOfCoach` has them. */
export const hoursColumns = sql`${listOf([...hours, ...wholes])}, ${named}`
/** SQL: the columns of `schedules` as `ScheduleRow` has them. */
export const scheduleColumns = listOf([...hours, ...wholes, ...rules])
/** SQL: both. */
export const allColumns = sql`${scheduleColumns}, ${named}`

export const namedFor = ({ named }: HoursOfCoach, type: SessionType): NamedHours | null =>
  named?.find(each => each.types.includes(type)) ?? null

/**
 * The hours by which sessions of a type are offered and booked: the only place that chooses a schedule. The default's
 * time off closes every schedule. Its journeys go for every schedule kept in the coach's home zone; one that is kept
 * in another zone on purpose stays there.
 */
export const hoursFor = <T extends HoursOfCoach>(all: T, type: SessionType): T => {
  const chosen = namedFor(all, type)
  if (!chosen) return all
  return {
    ...all,
    ...chosen.hours,
    time_off: [...all.time_off, ...chosen.hours.time_off],
    travel: chosen.hours.time_zone === all.time_zone ? all.travel : [],
  }
}

export interface Asked {
  readonly minutes: number
  readonly now: number
  readonly from: number
  readonly to: number
  readonly viewerTimeZone?: string
}

export const buffersOf = (row: OwnHours) => ({
  bufferBeforeMinutes: row.buffer_before_minutes,
  bufferAfterMinutes: row.buffer_after_minutes,
})

/** What the slot engine is given: the same for showing times and for booking one. */
export const slotInput = (row: HoursRow, busy: readonly BusyItem[], asked: Asked): TravellingInput => ({
  timeZone: row.time_zone,
  travel: row.travel.map(({ start, end, timeZone }: Travel) => ({ start, end, timeZone })),
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

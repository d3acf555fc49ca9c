import type { SessionType } from "@rapport/domain/pricing/schema"
import type { SlotInputWithTravel } from "@rapport/domain/scheduling/travel"
import { sql } from "kysely"
import { calendarDaysFor } from "../calendar/calendar-days.ts"
import {
  busyItemsOfCoach,
  finishedStartsAround,
  parseReservedTimes,
  reservedTimesAround,
} from "../calendar/reserved-times.ts"
import {
  buffersOf,
  type HoursOfCoach,
  hoursColumns,
  hoursFor,
  type SlotWindow,
  slotInput,
} from "../schedules/schedule-rows.ts"

/** A coach's hours and reserved time, from which free times are computed. */
export interface HoursAndReserved {
  readonly hours: HoursOfCoach
  /** As `reservedTimesAround` writes it. */
  readonly reserved: string
  /** As `finishedStartsAround` writes it. */
  readonly finished: string | null
}

/** The bind parameters of the columns below. */
export interface ReservedWindow {
  readonly fromMinute: unknown
  readonly toMinute: unknown
  readonly now: unknown
}

const person = sql`schedules.coach_id`

/** SQL: the columns of `HoursAndReserved`, in a query of `schedules`. */
export const hoursAndReservedColumns = (window: ReservedWindow) =>
  sql`(select row_to_json(own) from (select ${hoursColumns}) own) as hours,
    ${reservedColumn(window)}, ${finishedColumn(window)}`

export const reservedColumn = (window: ReservedWindow) =>
  sql`${reservedTimesAround({ ...window, person })} as reserved`

export const finishedColumn = ({ fromMinute, toMinute }: Omit<ReservedWindow, "now">) =>
  sql`${finishedStartsAround({ person, fromMinute, toMinute })} as finished`

/** The input of the slot engine for sessions of one type. */
export const engineInput = (
  { hours, reserved, finished }: HoursAndReserved,
  type: SessionType,
  window: SlotWindow,
): SlotInputWithTravel => {
  const schedule = hoursFor(hours, type)
  const busy = busyItemsOfCoach(
    parseReservedTimes(reserved, calendarDaysFor(hours, type)),
    finished,
    buffersOf(schedule),
  )
  return slotInput(schedule, busy, window)
}

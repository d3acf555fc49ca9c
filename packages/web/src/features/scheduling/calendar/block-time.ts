import { overridesExcluding } from "@rapport/domain/scheduling/exclude-time"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import type { Availability, Schedule } from "../../../entities/availability/api.ts"

import { type TimeRange, travelOf } from "./bookable-hours.ts"

/** All schedules of a coach: the usual hours and every named schedule. */
export interface AllSchedules {
  usual: Availability
  named: readonly Schedule[]
}

/** Stands for the id of time off that is not saved yet. */
export const NEW_ID = "new"

const overridesBlocking = (
  { timeZone, weekly, overrides, travel }: Pick<Availability, "timeZone" | "weekly" | "overrides" | "travel">,
  range: TimeRange,
): Availability["overrides"] =>
  overridesExcluding({ weekly, overrides }, zoneAt(timeZone, travel, range.start), range).map(
    ({ date, intervals }) => ({
      date,
      intervals: intervals.map(({ start, end }) => ({ start, end })),
    }),
  )

/** The same schedules with this time range taken out of all of them. */
export const blockTimeRange = ({ usual, named }: AllSchedules, range: TimeRange): AllSchedules => ({
  usual: { ...usual, overrides: overridesBlocking(usual, range) },
  named: named.map(schedule => ({
    ...schedule,
    overrides: overridesBlocking({ ...schedule, travel: travelOf(schedule, usual) }, range),
  })),
})

/** The same schedules with whole days off, the last included; the usual time off closes every schedule. */
export const blockDays = ({ usual, named }: AllSchedules, first: string, last: string): AllSchedules => ({
  usual: { ...usual, timeOff: [...usual.timeOff, { id: NEW_ID, start: first, end: last }] },
  named,
})

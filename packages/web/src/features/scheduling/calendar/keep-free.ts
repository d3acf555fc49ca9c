import { overridesWithout } from "@rapport/domain/scheduling/keep-free"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import type { Availability, Schedule } from "./api.ts"
import { type Stretch, travelOf } from "./hours.ts"

/** All hours of a coach: the usual ones and every named schedule. */
export interface AllHours {
  usual: Availability
  named: readonly Schedule[]
}

/** What the server has not given an id yet. */
export const NEW = "new"

type Kept = Pick<Availability, "timeZone" | "weekly" | "overrides" | "travel">

const without = (
  { timeZone, weekly, overrides, travel }: Kept,
  stretch: Stretch,
): Availability["overrides"] =>
  overridesWithout({ weekly, overrides }, zoneAt(timeZone, travel, stretch.start), stretch).map(each => ({
    date: each.date,
    intervals: each.intervals.map(({ start, end }) => ({ start, end })),
  }))

/** The same hours with a stretch of time kept free in all of them. */
export const keepStretch = ({ usual, named }: AllHours, stretch: Stretch): AllHours => ({
  usual: { ...usual, overrides: without(usual, stretch) },
  named: named.map(each => ({
    ...each,
    overrides: without({ ...each, travel: travelOf(each, usual) }, stretch),
  })),
})

/** The same hours with whole days off, the last included; the usual time off closes every schedule. */
export const keepDays = ({ usual, named }: AllHours, first: string, last: string): AllHours => ({
  usual: { ...usual, timeOff: [...usual.timeOff, { id: NEW, start: first, end: last }] },
  named,
})

import type { Availability, Schedule } from "../../../entities/availability/api.ts"
import type { AvailabilityChange, ScheduleChange } from "./api.ts"
import { sameRanges, type Week, weekdays, weeklyOf, weekOf } from "./week.ts"

/** What the usual hours and every schedule have in common. */
type Saved = Omit<Schedule, "id" | "name" | "types">

/** Hours as they are edited: every field as in the API, except that the week is by day. */
export interface HoursDraft extends Omit<Saved, "version" | "weekly" | "timeOff"> {
  week: Week
  timeOff: readonly TimeOff[]
}

/** The usual hours, with the settings that apply to all schedules. */
export interface Draft extends HoursDraft, Omit<Availability, keyof Saved | "heldSlots" | "travel"> {
  travel: readonly TravelPeriod[]
}

/** Hours for some types of session. */
export interface ScheduleDraft extends HoursDraft, Pick<Schedule, "name" | "types"> {}

/** New time off has no id until it is saved. */
export interface TimeOff {
  id?: string | undefined
  start: string
  end: string
  note?: string | undefined
  holiday?: boolean | undefined
}

/** Days in another time zone. */
export interface TravelPeriod {
  id?: string | undefined
  start: string
  end: string
  timeZone: string
}

export const draftOf = ({ version: _version, heldSlots: _held, weekly, ...rest }: Availability): Draft => ({
  ...rest,
  week: weekOf(weekly),
})

export const scheduleDraftOf = ({
  version: _version,
  id: _id,
  weekly,
  ...rest
}: Schedule): ScheduleDraft => ({ ...rest, week: weekOf(weekly) })

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)

const fieldsOf = <D extends HoursDraft>(draft: D) =>
  (Object.keys(draft) as (keyof D & string)[]).filter(field => field !== "week")

/** Only what changed is sent, so that the rest stays as it is. */
export const changeOf = <D extends HoursDraft>(draft: D, before: D): AvailabilityChange & ScheduleChange => {
  const change: Record<string, unknown> = {}
  for (const field of fieldsOf(draft)) if (differ(draft[field], before[field])) change[field] = draft[field]
  if (weekdays.some(day => !sameRanges(draft.week[day], before.week[day])))
    change.weekly = weeklyOf(draft.week)
  return change
}

const added = (one: readonly unknown[], other: readonly unknown[]): number => {
  const known = new Set(other.map(item => JSON.stringify(item)))
  return one.filter(item => !known.has(JSON.stringify(item))).length
}

const lists: ReadonlySet<string> = new Set(["overrides", "timeOff", "travel"])

/** How many changes there are: each day of the week, each date and each rule counts once. */
export const countChanges = <D extends HoursDraft>(draft: D, before: D): number => {
  const days = weekdays.filter(day => !sameRanges(draft.week[day], before.week[day])).length
  const others = fieldsOf(draft).map(field => {
    const [now, then] = [draft[field], before[field]]
    if (lists.has(field) && Array.isArray(now) && Array.isArray(then))
      return Math.max(added(now, then), added(then, now))
    return differ(now, then) ? 1 : 0
  })
  return others.reduce((total, count) => total + count, days)
}

import type { Availability, AvailabilityChange, Schedule, ScheduleChange } from "./api.ts"
import { sameRanges, type Week, weekdays, weeklyOf, weekOf } from "./week.ts"

/** What every schedule has. */
type Saved = Omit<Schedule, "id" | "name" | "types">

/** Hours as they stand on the page; every field as the API has it, but for the week, which is by day. */
export interface HoursDraft extends Omit<Saved, "version" | "weekly" | "timeOff"> {
  week: Week
  timeOff: readonly TimeOff[]
}

/** The usual hours, with what the coach has once. */
export interface Draft extends HoursDraft, Omit<Availability, keyof Saved | "heldSlots" | "travel"> {
  travel: readonly Stay[]
}

/** Hours for some types of session. */
export interface ScheduleDraft extends HoursDraft, Pick<Schedule, "name" | "types"> {}

/** A new one has no id until it is saved. */
export interface TimeOff {
  id?: string | undefined
  start: string
  end: string
  note?: string | undefined
  holiday?: boolean | undefined
}

/** Days in another zone. */
export interface Stay {
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
  const known = new Set(other.map(each => JSON.stringify(each)))
  return one.filter(each => !known.has(JSON.stringify(each))).length
}

const lists: ReadonlySet<string> = new Set(["overrides", "timeOff", "travel"])

/** How many things were changed: each day of the week, each date and each rule counts once. */
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

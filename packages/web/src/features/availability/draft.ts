import type { Availability, AvailabilityChange } from "./api.ts"
import { sameRanges, type Week, weekdays, weeklyOf, weekOf } from "./week.ts"

/** The hours as they stand on the page; every field as the API has it, but for the week, which is by day. */
export interface Draft extends Omit<Availability, "version" | "weekly" | "heldSlots" | "timeOff"> {
  week: Week
  timeOff: readonly TimeOff[]
}

/** A new one has no id until it is saved. */
export interface TimeOff {
  id?: string | undefined
  start: string
  end: string
  note?: string | undefined
}

export const draftOf = ({ version: _version, heldSlots: _held, weekly, ...rest }: Availability): Draft => ({
  ...rest,
  week: weekOf(weekly),
})

const fields = [
  "timeZone",
  "overrides",
  "timeOff",
  "bufferBeforeMinutes",
  "bufferAfterMinutes",
  "intervalMinutes",
  "minimumNoticeMinutes",
  "maxDaysAhead",
  "dateWindow",
  "limits",
  "totalSlots",
  "bookingMode",
  "offers",
  "policy",
  "fallbackLink",
] as const

const differ = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other)

const weekDiffers = (one: Week, other: Week): boolean =>
  weekdays.some(day => !sameRanges(one[day], other[day]))

/** Only what changed is sent, so that the rest stays as it is. */
export const changeOf = (draft: Draft, saved: Availability): AvailabilityChange => {
  const before = draftOf(saved)
  const change: Record<string, unknown> = {}
  for (const field of fields) if (differ(draft[field], before[field])) change[field] = draft[field]
  if (weekDiffers(draft.week, before.week)) change.weekly = weeklyOf(draft.week)
  return change as AvailabilityChange
}

const added = <T>(one: readonly T[], other: readonly T[]): number => {
  const known = new Set(other.map(each => JSON.stringify(each)))
  return one.filter(each => !known.has(JSON.stringify(each))).length
}

/** How many things were changed: each day of the week, each date and each rule counts once. */
export const countChanges = (draft: Draft, saved: Availability): number => {
  const before = draftOf(saved)
  const days = weekdays.filter(day => !sameRanges(draft.week[day], before.week[day])).length
  const dates = (["overrides", "timeOff"] as const).reduce(
    (total, list) =>
      total + Math.max(added<unknown>(draft[list], before[list]), added<unknown>(before[list], draft[list])),
    0,
  )
  const rules = fields.filter(
    field => field !== "overrides" && field !== "timeOff" && differ(draft[field], before[field]),
  ).length
  return days + dates + rules
}

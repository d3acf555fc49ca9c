import { randomUUID } from "node:crypto"
import type { availabilityIn } from "@rapport/domain/scheduling/schema"
import type { z } from "zod"
import type { OwnHours } from "./schedule-rows.ts"

type Change = Omit<z.output<typeof availabilityIn>, "version">

/** The columns that a change of hours sets, in a default schedule and in a named one; what is not sent is not set. */
export const changedHours = (row: Pick<OwnHours, "time_off">, change: Change) => ({
  ...(change.timeZone !== undefined && { time_zone: change.timeZone }),
  ...(change.weekly && { weekly: JSON.stringify(change.weekly) }),
  ...(change.overrides && { overrides: JSON.stringify(change.overrides) }),
  ...(change.timeOff && { time_off: JSON.stringify(withIds(row.time_off, change.timeOff)) }),
  ...(change.bufferBeforeMinutes !== undefined && { buffer_before_minutes: change.bufferBeforeMinutes }),
  ...(change.bufferAfterMinutes !== undefined && { buffer_after_minutes: change.bufferAfterMinutes }),
  ...(change.intervalMinutes !== undefined && { interval_minutes: change.intervalMinutes }),
  ...(change.minimumNoticeMinutes !== undefined && { minimum_notice_minutes: change.minimumNoticeMinutes }),
  ...(change.maxDaysAhead !== undefined && { max_days_ahead: change.maxDaysAhead }),
  ...(change.dateWindow !== undefined && { date_window: jsonOrNull(change.dateWindow) }),
  ...(change.limits !== undefined && { limits: jsonOrNull(change.limits) }),
})

export const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** What had an id here before keeps it; any other id would be somebody's guess. */
export const withIds = <T extends { id?: string | undefined }>(
  before: readonly { readonly id: string }[],
  wanted: readonly T[],
): (T & { id: string })[] => {
  const known = new Set(before.map(each => each.id))
  return wanted.map(each => ({
    ...each,
    id: each.id !== undefined && known.delete(each.id) ? each.id : randomUUID(),
  }))
}

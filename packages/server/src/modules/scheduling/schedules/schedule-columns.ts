import { randomUUID } from "node:crypto"
import type { availabilityIn } from "@rapport/domain/scheduling/schema"
import type { z } from "zod"
import type { ScheduleHours } from "./schedule-rows.ts"

type Change = Omit<z.output<typeof availabilityIn>, "version">

/** The columns that a change sets, in a default or a named schedule. Fields that are not sent are left out. */
export const changedHours = (row: Pick<ScheduleHours, "time_off">, change: Change) => ({
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

/** Items keep the ids that they have in `before`. Any other id is replaced, as callers must not choose ids. */
export const withIds = <T extends { id?: string | undefined }>(
  before: readonly { readonly id: string }[],
  items: readonly T[],
): (T & { id: string })[] => {
  const existing = new Set(before.map(item => item.id))
  return items.map(item => ({
    ...item,
    id: item.id !== undefined && existing.delete(item.id) ? item.id : randomUUID(),
  }))
}

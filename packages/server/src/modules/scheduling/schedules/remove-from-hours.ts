import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import {
  lockDefaultSchedule,
  lockNamedSchedule,
  saveDefaultSchedule,
  saveNamedSchedule,
} from "./lock-schedule.ts"
import type { ScheduleHours } from "./schedule-rows.ts"

/** A time off, or the override of a date. */
export type RemovableItem = { readonly timeOffId: string } | { readonly date: string }

/** Removes one item of the default schedule. */
export const removeFromAvailability = (ctx: Ctx, item: RemovableItem) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockDefaultSchedule(tx)
    const change = schedule && without(schedule, item)
    if (!schedule || !change) return refuse("not_found")
    await saveDefaultSchedule(tx, schedule, change)
    return ok(null)
  })

/** Removes one item of a named schedule. */
export const removeFromSchedule = (ctx: Ctx, scheduleId: string, item: RemovableItem) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockNamedSchedule(tx, scheduleId)
    const change = schedule && without(schedule, item)
    if (!schedule || !change) return refuse("not_found")
    await saveNamedSchedule(tx, schedule, change)
    return ok(null)
  })

/** Removes one travel. Travels belong to the coach, not to a schedule. */
export const removeTravel = (ctx: Ctx, travelId: string) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockDefaultSchedule(tx)
    const remaining = schedule?.travel.filter(travel => travel.id !== travelId)
    if (!schedule || remaining?.length === schedule.travel.length) return refuse("not_found")
    await saveDefaultSchedule(tx, schedule, { travel: JSON.stringify(remaining) })
    return ok(null)
  })

/** The changed column without the item; null where the schedule does not have it. */
const without = (
  { time_off, overrides }: Pick<ScheduleHours, "time_off" | "overrides">,
  item: RemovableItem,
) => {
  if ("timeOffId" in item) {
    const remaining = time_off.filter(timeOff => timeOff.id !== item.timeOffId)
    return remaining.length === time_off.length ? null : { time_off: JSON.stringify(remaining) }
  }
  const remaining = overrides.filter(override => override.date !== item.date)
  return remaining.length === overrides.length ? null : { overrides: JSON.stringify(remaining) }
}

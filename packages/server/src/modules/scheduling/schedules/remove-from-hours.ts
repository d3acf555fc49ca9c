import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { lockNamedSchedule, lockSchedule, saveNamedSchedule, saveSchedule } from "./lock-schedule.ts"
import type { OwnHours } from "./schedule-rows.ts"

/** What can be taken out of any schedule, each by itself. */
export type Item = { readonly timeOffId: string } | { readonly date: string }

/** Removes one item of the default schedule. */
export const removeFromAvailability = (ctx: Ctx, item: Item) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockSchedule(tx)
    const left = schedule && without(schedule, item)
    if (!schedule || !left) return refuse("not_found")
    await saveSchedule(tx, schedule, left)
    return ok(null)
  })

/** Removes one item of a named schedule. */
export const removeFromSchedule = (ctx: Ctx, scheduleId: string, item: Item) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockNamedSchedule(tx, scheduleId)
    const left = schedule && without(schedule, item)
    if (!schedule || !left) return refuse("not_found")
    await saveNamedSchedule(tx, schedule, left)
    return ok(null)
  })

/** Removes one stay elsewhere; these are the coach's as a whole. */
export const removeTravel = (ctx: Ctx, travelId: string) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockSchedule(tx)
    const left = schedule?.travel.filter(each => each.id !== travelId)
    if (!schedule || left?.length === schedule.travel.length) return refuse("not_found")
    await saveSchedule(tx, schedule, { travel: JSON.stringify(left) })
    return ok(null)
  })

/** What a schedule has without the item; null where it was not there. */
const without = ({ time_off, overrides }: Pick<OwnHours, "time_off" | "overrides">, item: Item) => {
  if ("timeOffId" in item) {
    const left = time_off.filter(each => each.id !== item.timeOffId)
    return left.length === time_off.length ? null : { time_off: JSON.stringify(left) }
  }
  const left = overrides.filter(each => each.date !== item.date)
  return left.length === overrides.length ? null : { overrides: JSON.stringify(left) }
}

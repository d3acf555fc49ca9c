import { randomUUID } from "node:crypto"
import { refuse } from "@rapport/domain/kernel/result"
import type { availabilityIn } from "@rapport/domain/scheduling/schema"
import type { Selectable, Updateable } from "kysely"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { record } from "../../platform/events.ts"
import type { Tables } from "../../platform/tables.ts"
import { openSchedule } from "./open-schedule.ts"
import { readAvailability } from "./read-availability.ts"
import type { TimeOff } from "./tables.ts"

export type ChangeAvailability = z.output<typeof availabilityIn>
type Row = Selectable<Tables["schedules"]>

/** Changes a coach's own hours and rules; what is not sent stays. Bookings stay as they are. */
export const changeAvailability = (ctx: Ctx, change: ChangeAvailability) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockSchedule(tx)
    if (!schedule) return refuse("not_found")
    if (change.version !== undefined && change.version !== schedule.version) return refuse("stale")
    await saveSchedule(tx, schedule, columnsOf(schedule, change))
    return readAvailability(tx)
  })

/** Removes one time off. */
export const removeTimeOff = (ctx: Ctx, timeOffId: string) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockSchedule(tx)
    const left = schedule?.time_off.filter(each => each.id !== timeOffId)
    if (!schedule || !left || left.length === schedule.time_off.length) return refuse("not_found")
    await saveSchedule(tx, schedule, { time_off: JSON.stringify(left) })
    return readAvailability(tx)
  })

const lockSchedule = async (tx: Tx): Promise<Row | undefined> => {
  const own = () =>
    tx.db
      .selectFrom("schedules")
      .selectAll()
      .where("coach_id", "=", tx.actor.id)
      .where("is_default", "=", true)
      .forUpdate()
      .executeTakeFirst()
  const found = await own()
  if (found) return found
  await openSchedule(tx, tx.actor.id)
  return own()
}

const saveSchedule = async (
  tx: Tx,
  { id, version }: Row,
  set: Updateable<Tables["schedules"]>,
): Promise<void> => {
  await tx.db
    .updateTable("schedules")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .execute()
  await record(tx, "availability.changed", { coachId: tx.actor.id, version: version + 1 })
}

const columnsOf = (row: Row, change: ChangeAvailability): Updateable<Tables["schedules"]> => ({
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
  ...(change.totalSlots !== undefined && { total_slots: change.totalSlots }),
  ...(change.bookingMode && { booking_mode: JSON.stringify({ ...row.booking_mode, ...change.bookingMode }) }),
  ...(change.offers && { offers: JSON.stringify(eachOnce(change.offers)) }),
  ...(change.policy && policyColumns(row, change.policy)),
  ...(change.fallbackLink !== undefined && { fallback_link: change.fallbackLink }),
})

/** What is not sent stays, as far as it fits the free hours. */
const policyColumns = (
  row: Row,
  { freeUntilHours, approvalUntilHours, late }: NonNullable<ChangeAvailability["policy"]>,
): Updateable<Tables["schedules"]> => ({
  free_until_hours: freeUntilHours,
  approval_until_hours: Math.min(approvalUntilHours ?? row.approval_until_hours, freeUntilHours),
  late: late ?? row.late,
})

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** A time off keeps its id where it had one here before; any other id would be somebody's guess. */
const withIds = (before: readonly TimeOff[], wanted: NonNullable<ChangeAvailability["timeOff"]>) => {
  const known = new Set(before.map(each => each.id))
  return wanted.map(each => ({
    ...each,
    id: each.id !== undefined && known.delete(each.id) ? each.id : randomUUID(),
  }))
}

const eachOnce = (offers: NonNullable<ChangeAvailability["offers"]>) => [
  ...new Map(offers.map(({ type, minutes }) => [`${type} ${minutes}`, { type, minutes }])).values(),
]

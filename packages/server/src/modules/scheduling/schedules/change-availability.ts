import { refuse, refuseStale } from "@rapport/domain/kernel/result"
import type { availabilityIn } from "@rapport/domain/scheduling/schema"
import type { Updateable } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import type { Tables } from "../../../platform/tables.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { type DefaultSchedule, lockDefaultSchedule, saveDefaultSchedule } from "./lock-schedule.ts"
import { readAvailability } from "./read-availability.ts"
import { changedHours, withIds } from "./schedule-columns.ts"

export type ChangeAvailability = z.output<typeof availabilityIn>

/** Changes the coach's default schedule and booking rules. Fields that are not sent stay, bookings too. */
export const changeAvailability = (ctx: Ctx, change: ChangeAvailability) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockDefaultSchedule(tx)
    if (!schedule) return refuse("not_found")
    if (change.version !== undefined && change.version !== schedule.version)
      return refuseStale(schedule.version)
    await saveDefaultSchedule(tx, schedule, columnsOf(schedule, change))
    return readAvailability(tx)
  })

const columnsOf = (row: DefaultSchedule, change: ChangeAvailability): Updateable<Tables["schedules"]> => ({
  ...changedHours(row, change),
  ...(change.travel && { travel: JSON.stringify(withIds(row.travel, change.travel)) }),
  ...(change.totalSlots !== undefined && { total_slots: change.totalSlots }),
  ...(change.bookingMode && { booking_mode: JSON.stringify({ ...row.booking_mode, ...change.bookingMode }) }),
  ...(change.offers && { offers: JSON.stringify(uniqueOffers(change.offers)) }),
  ...(change.policy && policyColumns(row, change.policy)),
  ...(change.fallbackLink !== undefined && { fallback_link: change.fallbackLink }),
})

/** Fields that are not sent stay, but `approvalUntilHours` is limited to `freeUntilHours`. */
const policyColumns = (
  row: DefaultSchedule,
  { freeUntilHours, approvalUntilHours, late }: NonNullable<ChangeAvailability["policy"]>,
): Updateable<Tables["schedules"]> => ({
  free_until_hours: freeUntilHours,
  approval_until_hours: Math.min(approvalUntilHours ?? row.approval_until_hours, freeUntilHours),
  late: late ?? row.late,
})

const uniqueOffers = (offers: NonNullable<ChangeAvailability["offers"]>) => [
  ...new Map(offers.map(({ type, minutes }) => [`${type} ${minutes}`, { type, minutes }])).values(),
]

import { ok, refuse, refuseStale } from "@rapport/domain/kernel/result"
import type { changeSchedule as body } from "@rapport/domain/scheduling/schedules-schema"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockNamedSchedule, saveNamedSchedule } from "./lock-schedule.ts"
import { presentSchedule } from "./read-schedules.ts"
import { changedHours } from "./schedule-columns.ts"
import { scheduleConflict } from "./schedule-conflicts.ts"

export type ChangeSchedule = z.output<typeof body>

/** Changes a named schedule of the coach. Fields that are not sent stay, bookings too. */
export const changeSchedule = (ctx: Ctx, scheduleId: string, change: ChangeSchedule) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockNamedSchedule(tx, scheduleId)
    if (!schedule) return refuse("not_found")
    const { version, name, types, ...hours } = change
    if (version !== undefined && version !== schedule.version) return refuseStale(schedule.version)
    const refusal = await scheduleConflict(tx, { id: scheduleId, name, types })
    if (refusal) return refusal
    const saved = await saveNamedSchedule(tx, schedule, {
      ...(name !== undefined && { name }),
      ...(types && { types }),
      ...changedHours(schedule, hours),
    })
    return ok(presentSchedule(saved))
  })

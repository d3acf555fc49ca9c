import { ok, refuse, refuseStale } from "@rapport/domain/kernel/result"
import type { changeDates as body, changedDates } from "@rapport/domain/scheduling/schedules-schema"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { changeAvailability } from "./change-availability.ts"
import { lockNamedSchedule, saveNamedSchedule } from "./lock-schedule.ts"
import { readAvailability } from "./read-availability.ts"
import { presentSchedule } from "./read-schedules.ts"
import { changedHours } from "./schedule-columns.ts"

/** Changes overrides and time off of the default schedule and of named ones. A refusal of one undoes all. */
export const changeDates = (ctx: Ctx, { usual, schedules }: z.output<typeof body>) =>
  inTransaction(ctx, async tx => {
    const saved = usual ? await changeAvailability(tx, usual) : await readAvailability(tx)
    if (!saved.ok) return saved
    const named: z.input<typeof changedDates>["schedules"] = []
    for (const { id, version, ...dates } of schedules) {
      const schedule = await lockNamedSchedule(tx, id)
      if (!schedule) return refuse("not_found")
      if (version !== undefined && version !== schedule.version) return refuseStale(schedule.version)
      named.push(presentSchedule(await saveNamedSchedule(tx, schedule, changedHours(schedule, dates))))
    }
    return ok({ usual: saved.value, schedules: named })
  })

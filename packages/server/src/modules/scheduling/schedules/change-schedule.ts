import { ok, refuse } from "@rapport/domain/kernel/result"
import type { changeSchedule as body } from "@rapport/domain/scheduling/schedules-schema"
import type { z } from "zod"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { lockNamedSchedule, saveNamedSchedule } from "./lock-schedule.ts"
import { presentSchedule } from "./read-schedules.ts"
import { changedHours } from "./schedule-columns.ts"
import { whyNotNamed } from "./why-not-named.ts"

export type ChangeSchedule = z.output<typeof body>

/** Changes a coach's own named schedule; what is not sent stays. Bookings stay as they are. */
export const changeSchedule = (ctx: Ctx, scheduleId: string, change: ChangeSchedule) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockNamedSchedule(tx, scheduleId)
    if (!schedule) return refuse("not_found")
    const { version, name, types, ...hours } = change
    if (version !== undefined && version !== schedule.version) return refuse("stale")
    const refusal = await whyNotNamed(tx, { id: scheduleId, name, types })
    if (refusal) return refusal
    const saved = await saveNamedSchedule(tx, schedule, {
      ...(name !== undefined && { name }),
      ...(types && { types }),
      ...changedHours(schedule, hours),
    })
    return ok(presentSchedule(saved))
  })

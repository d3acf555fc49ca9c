import { randomUUID } from "node:crypto"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import type { TimeOff } from "../tables.ts"
import { timeOffForHoliday } from "./list-holidays.ts"
import { lockDefaultSchedule, saveDefaultSchedule } from "./lock-schedule.ts"
import { presentTimeOff } from "./present-schedule.ts"

export interface AcceptHoliday {
  date: string
  name: string
}

const MAX_TIMES_OFF = 200

/** Adds a public holiday as time off to the default schedule, whose time off applies to all schedules. Idempotent. */
export const acceptHoliday = (ctx: Ctx, { date, name }: AcceptHoliday) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockDefaultSchedule(tx)
    if (!schedule) return refuse("not_found")
    const existing = timeOffForHoliday(schedule.time_off, { date })
    if (existing) return ok(presentTimeOff(existing))
    if (schedule.time_off.length >= MAX_TIMES_OFF) return refuse("invalid_request", TOO_MANY)
    const holiday: TimeOff = { id: randomUUID(), start: date, end: date, note: name, holiday: true }
    await saveDefaultSchedule(tx, schedule, { time_off: JSON.stringify([...schedule.time_off, holiday]) })
    return ok(presentTimeOff(holiday))
  })

const TOO_MANY = {
  errors: [{ path: "date", message: `At most ${MAX_TIMES_OFF} times off. Remove old ones first.` }],
}

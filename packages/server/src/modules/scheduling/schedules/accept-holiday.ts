import { randomUUID } from "node:crypto"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import type { TimeOff } from "../tables.ts"
import { acceptedAs } from "./list-holidays.ts"
import { lockSchedule, saveSchedule } from "./lock-schedule.ts"
import { presentTimeOff } from "./present-schedule.ts"

export interface AcceptHoliday {
  date: string
  name: string
}

const MAX_OVERRIDES = 200

/** Closes a day under a holiday's name, for every schedule of the coach; once, however often it is asked. */
export const acceptHoliday = (ctx: Ctx, { date, name }: AcceptHoliday) =>
  inTransaction(ctx, async tx => {
    const schedule = await lockSchedule(tx)
    if (!schedule) return refuse("not_found")
    const before = acceptedAs(schedule.time_off, { date })
    if (before) return ok(presentTimeOff(before))
    if (schedule.time_off.length >= MAX_OVERRIDES) return refuse("invalid_request", TOO_MANY)
    const holiday: TimeOff = { id: randomUUID(), start: date, end: date, note: name, holiday: true }
    await saveSchedule(tx, schedule, { time_off: JSON.stringify([...schedule.time_off, holiday]) })
    return ok(presentTimeOff(holiday))
  })

const TOO_MANY = {
  errors: [{ path: "date", message: `At most ${MAX_OVERRIDES} times off. Remove old ones first.` }],
}

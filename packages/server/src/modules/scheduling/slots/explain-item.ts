import { isoInstant } from "@rapport/domain/kernel/fields"
import { epochMs } from "@rapport/domain/scheduling/calendar-days"
import type { slotExplanation } from "@rapport/domain/scheduling/schedules-schema"
import type { BusyItem, SlotInput } from "@rapport/domain/scheduling/slot-input"
import type { SlotRefusal } from "@rapport/domain/scheduling/slot-refusal"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { columnsAsShownTo } from "../../relationships/index.ts"
import { externalBusyOf } from "../calendar/external-busy.ts"
import type { ReservedTime } from "../calendar/reserved-times.ts"
import { presentTimeOff } from "../schedules/present-schedule.ts"
import type { TimeOff } from "../tables.ts"

type Why = z.input<typeof slotExplanation>

/** The input of the slot engine, and where its items came from. */
export interface ExplainedInput {
  readonly input: Pick<SlotInput, "timeOff" | "busy">
  /** In the order of `input.timeOff`. */
  readonly timeOff: readonly (TimeOff & { readonly scheduleId: string | null })[]
  /** In the order of the first items of `input.busy`. */
  readonly reserved: readonly ReservedTime[]
  /** Whose days block the session; see `../calendar/calendar-days.ts`. */
  readonly days: number
}

/** The item that caused a refusal, so that the coach can change it. */
export const explainedItem = async (
  ctx: Ctx,
  refusal: SlotRefusal | null,
  { input, timeOff, reserved, days }: ExplainedInput,
): Promise<Partial<Why>> => {
  switch (refusal?.rule) {
    case "minimum_notice":
      return { earliest: isoInstant(refusal.earliest) }
    case "beyond_horizon":
      return { lastDate: refusal.lastDate }
    case "outside_date_window":
      return { dateWindow: refusal.dateWindow }
    case "outside_hours":
      return { date: refusal.date }
    case "closed_by_override": {
      const { date, intervals } = refusal.override
      return { override: { date, intervals: intervals.map(({ start, end }) => ({ start, end })) } }
    }
    case "time_off": {
      const item = timeOff[input.timeOff.indexOf(refusal.timeOff)]
      return item ? { timeOff: { ...presentTimeOff(item), scheduleId: item.scheduleId } } : {}
    }
    case "busy":
      return { busy: await busyItem(ctx, refusal.busy, reserved[input.busy.indexOf(refusal.busy)], days) }
    case "limit_per_day":
      return { date: refusal.date, limit: refusal.limit }
    case "limit_per_week":
      return { weekStart: refusal.weekStart, limit: refusal.limit }
    default:
      return {}
  }
}

/** External busy time is stored in parts of a day at most; the whole of it is looked for this far around. */
const LOOK_AROUND = 31 * 86_400_000

const busyItem = async (
  ctx: Ctx,
  item: BusyItem,
  reserved: ReservedTime | undefined,
  days: number,
): Promise<NonNullable<Why["busy"]>> => {
  if (!reserved || reserved.external) {
    const [from, to] = [epochMs(item.start), epochMs(item.end)]
    const around = { from: from - LOOK_AROUND, to: to + LOOK_AROUND }
    const whole = (await externalBusyOf(ctx, ctx.actor.id, around, days)).find(
      busy => busy.start <= from && to <= busy.end,
    )
    const [start, end] = [isoInstant(whole?.start ?? from), isoInstant(whole?.end ?? to)]
    return { start, end, kind: "calendar", bookingId: null, withName: null }
  }
  const booking = await bookingAt(ctx, reserved.start)
  return {
    start: isoInstant(reserved.start),
    end: isoInstant(reserved.end),
    kind: "booking",
    bookingId: booking?.id ?? null,
    withName: booking?.name ?? null,
  }
}

/** The coach's booking that reserves time from `start` (epoch ms) on, with the name of the other person. */
const bookingAt = async (ctx: Ctx, start: number) => {
  const me = ctx.actor.id
  const shown = columnsAsShownTo(me, "a")
  const { rows } = await sql<{ id: string; name: string }>`
    select b.id, ${shown.firstName} || ' ' || ${shown.lastName} as name
    from reserved_times h
    join bookings b on b.id = h.booking_id
    join accounts a on a.id = case when b.coach_id = ${me} then b.client_id else b.coach_id end
    where h.person_id = ${me} and h.start_minute = ${start / 60_000}::bigint
      and (h.expires_at is null or h.expires_at > ${ctx.now()})`.execute(ctx.db)
  return rows[0]
}

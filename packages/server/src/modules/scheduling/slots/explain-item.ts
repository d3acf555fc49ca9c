import { isoInstant } from "@rapport/domain/kernel/fields"
import { epochMs } from "@rapport/domain/scheduling/calendar-days"
import type { why } from "@rapport/domain/scheduling/schedules-schema"
import type { BusyItem, SlotInput } from "@rapport/domain/scheduling/slot-input"
import type { WhyNotOffered } from "@rapport/domain/scheduling/why-not-offered"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/ctx.ts"
import { externalBusyOf } from "../calendar/external-busy.ts"
import type { Held } from "../calendar/reserved-times.ts"
import { presentTimeOff } from "../schedules/present-schedule.ts"
import type { TimeOff } from "../tables.ts"

type Why = z.input<typeof why>

/** What the engine was given, beside where each item of it came from. */
export interface Asked {
  readonly input: Pick<SlotInput, "timeOff" | "busy">
  /** Item by item as in `input.timeOff`. */
  readonly timeOff: readonly (TimeOff & { readonly scheduleId: string | null })[]
  /** The first items of `input.busy`, sessions and what other calendars say. */
  readonly held: readonly Held[]
}

/** The item that a rule speaks of, so that the coach can go and change it. */
export const itemOf = async (
  ctx: Ctx,
  reason: WhyNotOffered | null,
  { input, timeOff, held }: Asked,
): Promise<Partial<Why>> => {
  switch (reason?.rule) {
    case "minimum_notice":
      return { earliest: isoInstant(reason.earliest) }
    case "beyond_horizon":
      return { lastDate: reason.lastDate }
    case "outside_date_window":
      return { dateWindow: reason.dateWindow }
    case "outside_hours":
      return { date: reason.date }
    case "closed_by_override": {
      const { date, intervals } = reason.override
      return { override: { date, intervals: intervals.map(({ start, end }) => ({ start, end })) } }
    }
    case "time_off": {
      const found = timeOff[input.timeOff.indexOf(reason.timeOff)]
      return found ? { timeOff: { ...presentTimeOff(found), scheduleId: found.scheduleId } } : {}
    }
    case "busy":
      return { busy: await busyItem(ctx, reason.busy, held[input.busy.indexOf(reason.busy)]) }
    case "limit_per_day":
      return { date: reason.date, limit: reason.limit }
    case "limit_per_week":
      return { weekStart: reason.weekStart, limit: reason.limit }
    default:
      return {}
  }
}

/** Long stretches are kept in pieces of a day; this far their whole is looked for. */
const AROUND = 31 * 86_400_000

const busyItem = async (
  ctx: Ctx,
  item: BusyItem,
  held: Held | undefined,
): Promise<NonNullable<Why["busy"]>> => {
  if (!held || held.external) {
    const [from, to] = [epochMs(item.start), epochMs(item.end)]
    const around = { from: from - AROUND, to: to + AROUND }
    const whole = (await externalBusyOf(ctx, ctx.actor.id, around)).find(
      each => each.start <= from && to <= each.end,
    )
    const [start, end] = [isoInstant(whole?.start ?? from), isoInstant(whole?.end ?? to)]
    return { start, end, kind: "calendar", bookingId: null, withName: null }
  }
  const booking = await bookingAt(ctx, held.start)
  return {
    start: isoInstant(held.start),
    end: isoInstant(held.end),
    kind: "booking",
    bookingId: booking?.id ?? null,
    withName: booking?.name ?? null,
  }
}

/** One's own booking that holds the time from `start` (epoch ms) on, and the name of the other person. */
const bookingAt = async (ctx: Ctx, start: number) => {
  const me = ctx.actor.id
  const { rows } = await sql<{ id: string; name: string }>`
    select b.id, a.first_name || ' ' || a.last_name as name
    from held_times h
    join bookings b on b.id = h.booking_id
    join accounts a on a.id = case when b.coach_id = ${me} then b.client_id else b.coach_id end
    where h.person_id = ${me} and h.start_minute = ${start / 60_000}::bigint
      and (h.expires_at is null or h.expires_at > ${ctx.now()})`.execute(ctx.db)
  return rows[0]
}

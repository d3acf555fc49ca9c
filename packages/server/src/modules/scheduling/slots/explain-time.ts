import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { chosenOffer } from "@rapport/domain/scheduling/rules"
import type { slotExplanation, slotExplanationQuery } from "@rapport/domain/scheduling/schedules-schema"
import { slotRefusalWithTravel, travelAt } from "@rapport/domain/scheduling/travel"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { findAcceptedConnection } from "../../network/index.ts"
import { calendarDaysFor } from "../calendar/calendar-days.ts"
import { minutesOf, overlaps, parseReservedTimes, reservedTimesAround } from "../calendar/reserved-times.ts"
import { hoursFor, namedScheduleFor } from "../schedules/schedule-rows.ts"
import { explainedItem } from "./explain-item.ts"
import { engineInput, type HoursAndReserved, hoursAndReservedColumns } from "./hours-and-reserved.ts"

const MINUTE = 60_000

/** Tells a coach why a time is not offered: the rule, as the slot engine finds it, and the item that caused it. */
export const explainTime = async (ctx: Ctx, query: z.output<typeof slotExplanationQuery>) => {
  const { at, clientId = null } = query
  if (clientId !== null && !(await findAcceptedConnection(ctx, { coachId: ctx.actor.id, clientId })))
    return refuse("not_found")
  const own = await readOwn(ctx, at, clientId)
  if (!own) return refuse("not_found")
  const { hours, reserved, client_reserved: clientReserved } = own
  const offer = chosenOffer(hours.offers, query.type, query.minutes)
  if (!offer) return refuse("not_on_offer")
  const schedule = hoursFor(hours, offer.type)
  const named = namedScheduleFor(hours, offer.type)
  const window = { minutes: offer.minutes, now: ctx.now().getTime(), from: at, to: at + 1 }
  const input = engineInput(own, offer.type, window)
  const refusal = slotRefusalWithTravel(input, at)
  const timeOff = schedule.time_off.map((item, i) => ({
    ...item,
    scheduleId: i < hours.time_off.length ? null : (named?.id ?? null),
  }))
  const travel = travelAt(schedule.time_zone, schedule.travel, at)
  const end = at + offer.minutes * MINUTE
  const days = calendarDaysFor(hours, offer.type)
  return ok({
    at: isoInstant(at),
    type: offer.type,
    minutes: offer.minutes,
    rule: refusal?.rule ?? null,
    timeZone: travel?.timeZone ?? schedule.time_zone,
    schedule: named && { id: named.id, name: named.name },
    ...(await explainedItem(ctx, refusal, {
      input,
      timeOff,
      reserved: parseReservedTimes(reserved, days),
      days,
    })),
    ...(travel && {
      travel: { id: travel.id, start: travel.start, end: travel.end, timeZone: travel.timeZone },
    }),
    clientBusy: clientReserved === null ? null : overlaps(parseReservedTimes(clientReserved), at, end),
  } satisfies z.input<typeof slotExplanation>)
}

type Own = HoursAndReserved & { client_reserved: string | null }

const readOwn = async (ctx: Ctx, at: number, clientId: string | null): Promise<Own | undefined> => {
  const window = { ...minutesOf({ from: at, to: at + 1 }), now: ctx.now().toISOString() }
  // The client's other calendars are private: only sessions count here.
  const client = { ...window, person: sql`${clientId}::uuid`, onlySessions: true as const }
  const { rows } = await sql<Own>`select ${hoursAndReservedColumns(window)},
      ${clientId === null ? sql`null` : reservedTimesAround(client)} as client_reserved
    from schedules where coach_id = ${ctx.actor.id} and is_default`.execute(ctx.db)
  return rows[0]
}

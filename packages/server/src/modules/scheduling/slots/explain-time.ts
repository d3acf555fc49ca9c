import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { chosenOffer } from "@rapport/domain/scheduling/rules"
import type { why, whyQuery } from "@rapport/domain/scheduling/schedules-schema"
import { stayAt, whyNotOfferedAnywhere } from "@rapport/domain/scheduling/travel"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/ctx.ts"
import { findAccepted } from "../../network/index.ts"
import {
  busyOfCoach,
  finishedAround,
  heldAround,
  minutesOf,
  overlaps,
  parseHeld,
} from "../calendar/reserved-times.ts"
import {
  buffersOf,
  type HoursOfCoach,
  hoursColumns,
  hoursFor,
  namedFor,
  slotInput,
} from "../schedules/schedule-rows.ts"
import { itemOf } from "./explain-item.ts"

const MINUTE = 60_000

/** Tells a coach which rule, and which item of theirs, keeps a time from being offered. The engine itself answers. */
export const explainTime = async (ctx: Ctx, query: z.output<typeof whyQuery>) => {
  const { at, clientId = null } = query
  if (clientId !== null && !(await findAccepted(ctx, { coachId: ctx.actor.id, clientId })))
    return refuse("not_found")
  const own = await readOwn(ctx, at, clientId)
  if (!own) return refuse("not_found")
  const offer = chosenOffer(own.offers, query.type, query.minutes)
  if (!offer) return refuse("not_on_offer")
  const hours = hoursFor(own, offer.type)
  const named = namedFor(own, offer.type)
  const held = parseHeld(own.coach_held)
  const busy = busyOfCoach(held, own.finished, buffersOf(hours))
  const asked = { minutes: offer.minutes, now: ctx.now().getTime(), from: at, to: at + 1 }
  const input = slotInput(hours, busy, asked)
  const reason = whyNotOfferedAnywhere(input, at)
  const timeOff = hours.time_off.map((each, i) => ({
    ...each,
    scheduleId: i < own.time_off.length ? null : (named?.id ?? null),
  }))
  const stay = stayAt(hours.time_zone, hours.travel, at)
  const end = at + offer.minutes * MINUTE
  return ok({
    at: isoInstant(at),
    type: offer.type,
    minutes: offer.minutes,
    rule: reason?.rule ?? null,
    timeZone: stay?.timeZone ?? hours.time_zone,
    schedule: named && { id: named.id, name: named.name },
    ...(await itemOf(ctx, reason, { input, timeOff, held })),
    ...(stay && { travel: { id: stay.id, start: stay.start, end: stay.end, timeZone: stay.timeZone } }),
    clientBusy: own.client_held === null ? null : overlaps(parseHeld(own.client_held), at, end),
  } satisfies z.input<typeof why>)
}

interface Own extends HoursOfCoach {
  coach_held: string
  client_held: string | null
  finished: string | null
}

const readOwn = async (ctx: Ctx, at: number, clientId: string | null): Promise<Own | undefined> => {
  const window = { ...minutesOf({ from: at, to: at + 1 }), now: ctx.now().toISOString() }
  const coach = sql`schedules.coach_id`
  // What a client's other calendars say is the client's own.
  const client = { ...window, person: sql`${clientId}::uuid`, onlySessions: true as const }
  const { rows } = await sql<Own>`select ${hoursColumns},
      ${heldAround({ ...window, person: coach })} as coach_held,
      ${clientId === null ? sql`null` : heldAround(client)} as client_held,
      ${finishedAround({ ...window, person: coach })} as finished
    from schedules where coach_id = ${ctx.actor.id} and is_default`.execute(ctx.db)
  return rows[0]
}

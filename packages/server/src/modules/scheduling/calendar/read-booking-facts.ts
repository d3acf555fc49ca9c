import type { SessionType } from "@rapport/domain/pricing/schema"
import { chosenOffer } from "@rapport/domain/scheduling/rules"
import type { BusyItem } from "@rapport/domain/scheduling/slot-input"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { heldNumbers } from "../schedules/capacity.ts"
import {
  allColumns,
  buffersOf,
  type HoursOfCoach,
  hoursFor,
  type ScheduleRow,
} from "../schedules/schedule-rows.ts"
import type { Pair } from "./lock-calendars.ts"
import { busyOfCoach, finishedAround, type Held, heldAround, minutesOf, parseHeld } from "./reserved-times.ts"

/** Everything that decides whether these two can have a session then, read in one statement under their locks. */
export interface SchedulingFacts {
  /** The coach's rules, with the hours that the session's type goes by. */
  readonly schedule: ScheduleRow
  /** Where the coach is at the time. */
  readonly coachTimeZone: string
  readonly coachBusy: readonly BusyItem[]
  readonly clientHeld: readonly Held[]
  /** The places that open bookings of the coach hold. */
  readonly usedCapacitySlots: ReadonlySet<number>
  /** How many requests between these two wait for an answer; a series is one. */
  readonly waiting: number
  readonly clientTimeZone: string
  /** A hold of one of them has run out and stands in the database still. */
  readonly expired: boolean
}

/** How far around the asked time is looked, so that a refusal can name the nearest free times. */
export const LOOK_AROUND = 7 * 86_400_000

interface FactsRow extends ScheduleRow, HoursOfCoach {
  client_zone: string
  coach_held: string
  client_held: string
  coach_finished: string | null
  held_places: string | null
  waiting: number
  expired: boolean
}

const factsOfPair = prepared<"coachId" | "clientId" | "fromMinute" | "toMinute" | "now" | "except">()(
  param => {
    const { fromMinute, toMinute, now, except } = param
    const window = { fromMinute, toMinute, now, except }
    const [coach, client] = [sql`schedules.coach_id`, sql`client.id`]
    const ofThem = sql`(b.coach_id in (${coach}, ${client}) or b.client_id in (${coach}, ${client}))`
    return sql<FactsRow>`select ${allColumns}, client.time_zone as client_zone,
      ${heldAround({ ...window, person: coach })} as coach_held,
      ${heldAround({ ...window, person: client, onlySessions: true })} as client_held,
      ${finishedAround({ ...window, person: coach })} as coach_finished,
      (select string_agg(held.slot_number::text, ',') from (${heldNumbers(coach, now)}) held) as held_places,
      (select count(distinct coalesce(b.series_id, b.id)) from bookings b
        where b.coach_id = ${coach} and b.status = 'pending' and b.client_id = ${client}
          and b.expires_at > ${now}::timestamptz) as waiting,
      exists (select 1 from bookings b
        where b.status = 'pending' and b.expires_at <= ${now}::timestamptz and ${ofThem})
      or exists (select 1 from bookings b
        where b.proposal_at is not null and b.proposal_expires_at <= ${now}::timestamptz and ${ofThem}) as expired
    from schedules
    join accounts coach on coach.id = schedules.coach_id and coach.suspended_at is null
    join accounts client on client.id = ${param.clientId}::uuid and client.suspended_at is null
    where schedules.coach_id = ${param.coachId}::uuid and schedules.is_default`
  },
)

/** From the first to the last of several starts, epoch ms. */
export interface Span {
  readonly from: number
  readonly to: number
}

const NEVER: Span = { from: 0, to: 0 }

/** What the session is: an id where it exists already, whose own time is not in its way. */
export interface AboutSession {
  readonly id?: string
  readonly type?: SessionType | undefined
  readonly minutes?: number | undefined
}

/** Null where there is no such coach or one of the two is suspended. */
export const readBookingFacts = async (
  tx: Tx<Actor | null>,
  pair: Pair,
  start: number | Span | null,
  about: AboutSession,
): Promise<SchedulingFacts | null> => {
  const { from, to } = typeof start === "number" ? { from: start, to: start } : (start ?? NEVER)
  const window = start === null ? NEVER : { from: from - LOOK_AROUND, to: to + LOOK_AROUND }
  const { coachId, clientId } = pair
  const asked = {
    coachId,
    clientId,
    ...minutesOf(window),
    now: tx.now().toISOString(),
    except: about.id ?? null,
  }
  const [row] = await factsOfPair(tx, asked)
  if (!row) return null
  const type = about.type ?? chosenOffer(row.offers, undefined, about.minutes)?.type
  const schedule = type ? hoursFor(row, type) : row
  return {
    schedule,
    coachTimeZone: zoneAt(row.time_zone, row.travel, start === null ? tx.now().getTime() : from),
    coachBusy: busyOfCoach(parseHeld(row.coach_held), row.coach_finished, buffersOf(schedule)),
    clientHeld: parseHeld(row.client_held),
    usedCapacitySlots: new Set(row.held_places?.split(",").map(Number)),
    waiting: row.waiting,
    clientTimeZone: row.client_zone,
    expired: row.expired,
  }
}

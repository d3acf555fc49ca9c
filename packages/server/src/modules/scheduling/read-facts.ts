import type { BusyItem } from "@rapport/domain/scheduling/slot-input"
import { sql } from "kysely"
import type { Actor, Tx } from "../../platform/ctx.ts"
import { busyOfCoach, finishedAround, type Held, heldAround, parseHeld } from "./held-times.ts"
import type { Pair } from "./lock-pair.ts"
import { buffersOf, type ScheduleRow, scheduleColumns } from "./schedule.ts"

/** Everything that decides whether these two can have a session then, read in one statement under their locks. */
export interface Facts {
  readonly schedule: ScheduleRow
  readonly coachBusy: readonly BusyItem[]
  readonly clientHeld: readonly Held[]
  /** The places that open bookings of the coach hold. */
  readonly heldPlaces: ReadonlySet<number>
  /** How many requests between these two wait for an answer. */
  readonly waiting: number
  readonly clientTimeZone: string
  /** A hold of one of them has run out and stands in the database still. */
  readonly lapsed: boolean
}

/** How far around the asked time is looked, so that a refusal can name the nearest free times. */
export const LOOK_AROUND = 7 * 86_400_000

export const readFacts = async (
  tx: Tx<Actor | null>,
  { coachId, clientId }: Pair,
  start: number | null,
  except?: string,
): Promise<Facts | null> => {
  const now = tx.now()
  const window = {
    from: start === null ? 0 : start - LOOK_AROUND,
    to: start === null ? 0 : start + LOOK_AROUND,
    now,
    ...(except !== undefined && { except }),
  }
  const coach = sql.ref("schedules.coach_id")
  const client = sql.ref("client.id")
  const row = await tx.db
    .selectFrom("schedules")
    .innerJoin("accounts as coach", "coach.id", "schedules.coach_id")
    .innerJoin("accounts as client", each => each.on("client.id", "=", clientId))
    .select(scheduleColumns)
    .select([
      "client.time_zone as client_zone",
      heldAround({ ...window, person: coach }).as("coach_held"),
      heldAround({ ...window, person: client }).as("client_held"),
      finishedAround({ ...window, person: coach }).as("coach_finished"),
      sql<string | null>`(select string_agg(slot_number::text, ',') from bookings
        where coach_id = schedules.coach_id and status in ('pending', 'confirmed')
          and (expires_at is null or expires_at > ${now}))`.as("held_places"),
      sql<number>`(select count(*) from bookings
        where coach_id = schedules.coach_id and status = 'pending' and client_id = client.id
          and expires_at > ${now})`.as("waiting"),
      sql<boolean>`exists (select 1 from bookings
          where status = 'pending' and expires_at <= ${now}
            and (coach_id in (${coachId}, ${clientId}) or client_id in (${coachId}, ${clientId})))
        or exists (select 1 from bookings
          where proposal_at is not null and proposal_expires_at <= ${now}
            and (coach_id in (${coachId}, ${clientId}) or client_id in (${coachId}, ${clientId})))`.as(
        "lapsed",
      ),
    ])
    .where("schedules.coach_id", "=", coachId)
    .where("schedules.is_default", "=", true)
    .where("coach.suspended_at", "is", null)
    .executeTakeFirst()
  return (
    (row && {
      schedule: row,
      coachBusy: busyOfCoach(parseHeld(row.coach_held), row.coach_finished, buffersOf(row)),
      clientHeld: parseHeld(row.client_held),
      heldPlaces: new Set(row.held_places?.split(",").map(Number)),
      waiting: row.waiting,
      clientTimeZone: row.client_zone,
      lapsed: row.lapsed,
    }) ??
    null
  )
}

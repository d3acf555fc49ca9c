import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/context.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { findAcceptedConnection } from "../../network/index.ts"

export interface Pair {
  readonly coachId: string
  readonly clientId: string
}

/**
 * Locks both calendars, then the connection: no other transaction changes the time of these people meanwhile, and the
 * connection cannot end under a new booking. Calendars are locked in ascending order, whatever the roles, so that two
 * transactions cannot wait for each other. Null where the two are not connected.
 */
export const lockCalendarsAndConnection = async (
  tx: Tx<Actor | null>,
  pair: Pair,
): Promise<{ id: string } | null> => {
  await lockCalendarsOfPair(tx, pair)
  return findAcceptedConnection(tx, pair, { lock: true })
}

export const lockCalendarsOfPair = async (tx: Tx<Actor | null>, pair: Pair): Promise<void> => {
  const people = [pair.coachId, pair.clientId]
  if ((await lockTwo(tx, pair)).length < people.length) {
    await createCalendars(tx, people)
    await lockTwo(tx, pair)
  }
}

const lockTwo = prepared<keyof Pair>()(
  ({ coachId, clientId }) => sql`select person_id from calendars
    where person_id in (${coachId}::uuid, ${clientId}::uuid) order by person_id for no key update`,
)

/** Until this transaction ends, no other one books, confirms or moves sessions of these people. Returns how many exist. */
export const lockCalendars = async (tx: Tx<Actor | null>, people: readonly string[]): Promise<number> => {
  const locked = await sql`select person_id from calendars where person_id = any(${people}::uuid[])
    order by person_id for no key update`.execute(tx.db)
  return locked.rows.length
}

/** Every account gets a calendar when it is opened; this adds those of accounts that were inserted otherwise. */
export const createCalendars = async (tx: Tx<Actor | null>, people: readonly string[]): Promise<void> => {
  await sql`insert into calendars (person_id)
    select id from accounts where id = any(${people}::uuid[]) order by id
    on conflict do nothing`.execute(tx.db)
}

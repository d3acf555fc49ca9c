import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import { findAccepted } from "../../network/index.ts"

export interface Pair {
  readonly coachId: string
  readonly clientId: string
}

/**
 * Takes both calendars, then the connection, so that nothing else changes their time meanwhile and the connection
 * cannot end under a new booking. Always ascending, whatever the roles, so that no two wait for each other.
 */
export const lockCalendarsAndConnection = async (
  tx: Tx<Actor | null>,
  pair: Pair,
): Promise<{ id: string } | null> => {
  const people = [pair.coachId, pair.clientId]
  if ((await lockCalendars(tx, people)) < people.length) {
    await openCalendars(tx, people)
    await lockCalendars(tx, people)
  }
  return findAccepted(tx, pair, { lock: true })
}

/** Nobody books, confirms or moves anything of these people until this transaction is over. */
export const lockCalendars = async (tx: Tx<Actor | null>, people: readonly string[]): Promise<number> => {
  const locked = await sql`select person_id from calendars where person_id = any(${people}::uuid[])
    order by person_id for no key update`.execute(tx.db)
  return locked.rows.length
}

/** Every account has one from its opening; this catches those that were made otherwise. */
export const openCalendars = async (tx: Tx<Actor | null>, people: readonly string[]): Promise<void> => {
  await sql`insert into calendars (person_id)
    select id from accounts where id = any(${people}::uuid[]) order by id
    on conflict do nothing`.execute(tx.db)
}

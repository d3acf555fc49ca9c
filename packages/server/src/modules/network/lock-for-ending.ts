import { sql } from "kysely"
import type { Actor, Tx } from "../../platform/ctx.ts"

/**
 * A booking locks the two calendars first, in ascending id, then the connection. An ending, which cancels bookings,
 * takes them in the same order, so that neither waits for the other in a circle.
 */
export const lockForEnding = async (tx: Tx<Actor | null>, people: readonly string[]): Promise<void> => {
  await sql`select 1 from calendars where person_id = any(${[...people]}::uuid[])
    order by person_id for no key update`.execute(tx.db)
}

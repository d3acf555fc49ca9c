import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/context.ts"
import { lockCalendars } from "../calendar/lock-calendars.ts"
import { publishWaitlistChange, type WaitlistEntryRef } from "./read-waitlist.ts"

type Removal = { coachId: string; clientId: string } | { personId: string } | { coachId: string }

/** Removes a person, a client of one coach, or all who wait for a coach, where they cannot book any more. */
export const removeFromWaitlists = async (tx: Tx<Actor | null>, removal: Removal): Promise<void> => {
  await lockCalendars(tx, Object.values(removal))
  const { rows } = await sql<WaitlistEntryRef>`
    update waitlist_entries set status = 'left', updated_at = ${tx.now()}
    where status in ('waiting', 'offered') and ${isOf(removal)} returning id, coach_id, client_id, group_id`.execute(
    tx.db,
  )
  for (const row of rows) await publishWaitlistChange(tx, row)
}

const isOf = (removal: Removal) => {
  if ("personId" in removal) return sql`(coach_id = ${removal.personId} or client_id = ${removal.personId})`
  return "clientId" in removal
    ? sql`coach_id = ${removal.coachId} and client_id = ${removal.clientId}`
    : sql`coach_id = ${removal.coachId}`
}

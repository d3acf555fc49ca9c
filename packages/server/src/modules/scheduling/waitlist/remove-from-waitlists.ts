import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/context.ts"
import { lockCalendars } from "../calendar/lock-calendars.ts"
import { publishWaitlistChange, type WaitlistEntryRef } from "./read-waitlist.ts"

type Removal = { coachId: string; clientId: string } | { personId: string }

/** Removes a person, or a client of one coach, who cannot book any more from the waitlists. */
export const removeFromWaitlists = async (tx: Tx<Actor | null>, removal: Removal): Promise<void> => {
  await lockCalendars(tx, "personId" in removal ? [removal.personId] : [removal.coachId, removal.clientId])
  const { rows } = await sql<WaitlistEntryRef>`
    update waitlist_entries set status = 'left', updated_at = ${tx.now()}
    where status in ('waiting', 'offered') and ${
      "personId" in removal
        ? sql`(coach_id = ${removal.personId} or client_id = ${removal.personId})`
        : sql`coach_id = ${removal.coachId} and client_id = ${removal.clientId}`
    } returning id, coach_id, client_id, group_id`.execute(tx.db)
  for (const row of rows) await publishWaitlistChange(tx, row)
}

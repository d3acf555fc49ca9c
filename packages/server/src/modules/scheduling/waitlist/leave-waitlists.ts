import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import { lockCalendars } from "../calendar/lock-calendars.ts"
import { type Moved, publishWaitlistChange } from "./waitlist-row.ts"

type Whose = { coachId: string; clientId: string } | { personId: string }

/** Who cannot book with a coach any more waits for them no longer, nor is seen to by either. */
export const leaveWaitlists = async (tx: Tx<Actor | null>, whose: Whose): Promise<void> => {
  await lockCalendars(tx, "personId" in whose ? [whose.personId] : [whose.coachId, whose.clientId])
  const { rows } = await sql<Moved>`
    update waitlist_entries set status = 'left', updated_at = ${tx.now()}
    where status in ('waiting', 'offered') and ${
      "personId" in whose
        ? sql`(coach_id = ${whose.personId} or client_id = ${whose.personId})`
        : sql`coach_id = ${whose.coachId} and client_id = ${whose.clientId}`
    } returning id, coach_id, client_id, group_id`.execute(tx.db)
  for (const row of rows) await publishWaitlistChange(tx, row)
}

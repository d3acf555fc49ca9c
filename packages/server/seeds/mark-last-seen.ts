import { sql } from "kysely"
import type { AppContext } from "../src/platform/context.ts"

/** Demo people write through the API without a socket; whoever wrote was there at that time. */
export const markLastSeen = async ({ db }: AppContext): Promise<void> => {
  await sql`update accounts set last_seen_at = greatest(last_seen_at, latest.at)
    from (select sender_id, max(created_at) as at from messages group by sender_id) latest
    where latest.sender_id = accounts.id`.execute(db)
}

import { sql } from "kysely"
import type { AppContext } from "../src/platform/context.ts"

/** Dates the demo's notifications like their events, as all were written just now, and marks the old ones as read. */
export const markOldNotificationsRead = async (app: AppContext, before: Date): Promise<void> => {
  await sql`update notifications n
    set at = e.at, read_at = case when e.at < ${before} then e.at end
    from events e where e.id = n.event_id`.execute(app.db)
  await sql`update notifications set read_at = at where read_at is null and at < ${before}`.execute(app.db)
}

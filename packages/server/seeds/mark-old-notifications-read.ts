import { sql } from "kysely"
import type { AppContext } from "../src/platform/ctx.ts"

/** The demo's letters and news were written just now, about the past: each gets its own time, and old news is read. */
export const markOldNotificationsRead = async (app: AppContext, before: Date): Promise<void> => {
  await sql`update notifications n
    set at = e.at, read_at = case when e.at < ${before} then e.at end
    from events e where e.id = n.event_id`.execute(app.db)
  await sql`update notifications set read_at = at where read_at is null and at < ${before}`.execute(app.db)
}

import { type RawBuilder, sql } from "kysely"
import { copyRows } from "../../../testing/copy-rows.ts"
import type { TestApp } from "../../../testing/test-app.ts"

/** SQL: the id of the n-th of a coach's copies. */
const copyOf = (coachId: string): RawBuilder<string> =>
  sql`overlay(overlay(md5('copy ' || n || ${coachId}) placing '4' from 13) placing '8' from 17)::uuid`

/** As many more coaches like this one, called Abel by their number, so that they come first by name. */
export const crowdLike = async ({ context: app }: TestApp, coachId: string, times: number): Promise<void> => {
  const id = copyOf(coachId)
  const name = sql`'crowd-' || n || '-' || ${coachId}`
  const copies = (table: string, key: string, but: Record<string, RawBuilder<unknown>>) =>
    copyRows(app.db, { table, of: sql`${sql.ref(key)} = ${coachId}`, times, but })
  await copies("accounts", "id", {
    id,
    email: sql`${name} || '@example.com'`,
    username: name,
    first_name: sql`'Abel'`,
    last_name: sql`n::text`,
  })
  await copies("calendars", "person_id", { person_id: id })
  for (const table of ["client_profiles", "coach_profiles", "privacy_settings"])
    await copies(table, "account_id", { account_id: id })
  await copies("schedules", "coach_id", { id: sql`uuidv7()`, coach_id: id })
}

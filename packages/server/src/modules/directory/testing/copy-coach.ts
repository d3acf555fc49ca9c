import { type RawBuilder, sql } from "kysely"
import { copyRows } from "../../../testing/copy-rows.ts"
import type { TestApp } from "../../../testing/test-app.ts"

/** SQL: the id of the n-th copy of a coach. */
const copyOf = (coachId: string): RawBuilder<string> =>
  sql`overlay(overlay(md5('copy ' || n || ${coachId}) placing '4' from 13) placing '8' from 17)::uuid`

/** Inserts copies of a coach, called Abel and their number, so that they are the first by name. */
export const copyCoach = async ({ context: app }: TestApp, coachId: string, times: number): Promise<void> => {
  const id = copyOf(coachId)
  const name = sql`'crowd-' || n || '-' || ${coachId}`
  const copies = (table: string, key: string, set: Record<string, RawBuilder<unknown>>) =>
    copyRows(app.db, { table, where: sql`${sql.ref(key)} = ${coachId}`, times, set })
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

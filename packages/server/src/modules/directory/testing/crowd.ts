import { type RawBuilder, sql } from "kysely"
import type { TestHouse } from "../../../testing/house.ts"

/** SQL: the id of the n-th of a coach's copies. */
const copyOf = (coachId: string): RawBuilder<string> =>
  sql`overlay(overlay(md5('copy ' || n || ${coachId}) placing '4' from 13) placing '8' from 17)::uuid`

/** As many more coaches like this one, called Abel by their number, so that they come first by name. */
export const crowdLike = async (house: TestHouse, coachId: string, size: number): Promise<void> => {
  const id = copyOf(coachId)
  const name = sql`'crowd-' || n || '-' || ${coachId}`
  await copyRows(house, "accounts", { of: sql`id = ${coachId}`, size }, [
    ["id", id],
    ["email", sql`${name} || '@example.com'`],
    ["username", name],
    ["first_name", sql`'Abel'`],
    ["last_name", sql`n::text`],
  ])
  await copyRows(house, "calendars", { of: sql`person_id = ${coachId}`, size }, [["person_id", id]])
  for (const table of ["client_profiles", "coach_profiles", "privacy_settings"])
    await copyRows(house, table, { of: sql`account_id = ${coachId}`, size }, [["account_id", id]])
  await copyRows(house, "schedules", { of: sql`coach_id = ${coachId}`, size }, [
    ["id", sql`uuidv7()`],
    ["coach_id", id],
  ])
}

const copyRows = async (
  { house }: TestHouse,
  table: string,
  { of, size }: { of: RawBuilder<unknown>; size: number },
  but: readonly (readonly [string, RawBuilder<unknown>])[],
): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(house.db)
  const own = new Map(but)
  const columns = sql.join(rows.map(({ name }) => sql.ref(name)))
  const values = sql.join(rows.map(({ name }) => own.get(name) ?? sql.ref(`model.${name}`)))
  await sql`insert into ${sql.table(table)} (${columns})
    select ${values} from (select * from ${sql.table(table)} where ${of}) model, generate_series(1, ${size}) n`.execute(
    house.db,
  )
}

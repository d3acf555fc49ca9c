import { type RawBuilder, sql } from "kysely"
import type { Db } from "../platform/db/db.ts"

export interface CopyRows {
  table: string
  /** SQL: the condition for the row that is copied. */
  where: RawBuilder<unknown>
  times: number
  /** SQL for the columns that differ; `n` is the number of the copy, from 1. */
  set: Readonly<Record<string, RawBuilder<unknown>>>
}

/** Fills a table with copies of one row, in one statement. */
export const copyRows = async (db: Db, { table, where, times, set }: CopyRows): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(db)
  const columns = sql.join(rows.map(({ name }) => sql.ref(name)))
  const values = sql.join(rows.map(({ name }) => set[name] ?? sql.ref(`original.${name}`)))
  await sql`insert into ${sql.table(table)} (${columns}) select ${values}
    from (select * from ${sql.table(table)} where ${where}) original, generate_series(1, ${times}) n`.execute(
    db,
  )
}

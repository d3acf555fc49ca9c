import type pg from "pg"

interface CloneRows {
  table: string
  /** SQL: the condition for the rows that are copied, which are called `original`. */
  where: string
  /** SQL: a row set with one row per copy, such as `generate_series(1, 10) n`. */
  times: string
  /** SQL by column for what differs in each copy; null leaves the column to its default. */
  set: Record<string, string | null>
}

/** Multiplies rows that the API created, so that years of data exist within a minute. */
export const cloneRows = async (db: pg.Client, { table, where, times, set }: CloneRows): Promise<void> => {
  const { rows } = await db.query<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  const names = rows.map(row => row.name).filter(name => set[name] !== null)
  const values = names.map(name => set[name] ?? `original.${name}`)
  await db.query(
    `insert into ${table} (${names.join(", ")})
      select ${values.join(", ")} from ${table} original cross join ${times} where ${where}`,
  )
}

/** Drops a table's indexes and constraints and disables its triggers while it is filled, then restores them. */
export const withoutIndexes = async (
  db: pg.Client,
  table: string,
  fill: () => Promise<void>,
): Promise<void> => {
  const rules = await db.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = $1::regclass and contype in ('u', 'x', 'f')`,
    [table],
  )
  const indexes = await db.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid = $1::regclass and not indisprimary
        and not exists (select from pg_constraint where conindid = indexrelid)`,
    [table],
  )
  for (const { name } of rules.rows) await db.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of indexes.rows) await db.query(`drop index ${name}`)
  await db.query(`alter table ${table} disable trigger user`)
  await fill()
  await db.query(`alter table ${table} enable trigger user`)
  for (const { name, definition } of rules.rows)
    await db.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const { definition } of indexes.rows) await db.query(definition)
}

import type pg from "pg"

interface Cloning {
  table: string
  /** SQL: which rows are the models, as `model`. */
  of: string
  /** SQL: what is made of each model, such as `generate_series(1, 10) n`. */
  times: string
  /** SQL by column: what is different in each copy. Columns named with null keep their default. */
  but: Record<string, string | null>
}

/** Many rows like some that the API made, so that a practice of years stands within a minute. */
export const cloneRows = async (db: pg.Client, { table, of, times, but }: Cloning): Promise<void> => {
  const { rows } = await db.query<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  const names = rows.map(row => row.name).filter(name => but[name] !== null)
  const values = names.map(name => but[name] ?? `model.${name}`)
  await db.query(
    `insert into ${table} (${names.join(", ")})
      select ${values.join(", ")} from ${table} model cross join ${times} where ${of}`,
  )
}

/** Without the indexes, unique rules, references and triggers of a table while it is filled; they are made again as they were. */
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

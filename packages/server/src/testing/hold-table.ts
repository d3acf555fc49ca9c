import pg from "pg"

export interface HeldTable {
  /** Whether a query waits for the table. */
  isWaitedFor(): Promise<boolean>
  release(): Promise<void>
}

/** Locks a table, so that whoever reads it waits until it is released. */
export const holdTable = async (databaseUrl: string, table: string): Promise<HeldTable> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on("error", () => {})
  await client.connect()
  await client.query("begin")
  await client.query(`lock table ${client.escapeIdentifier(table)} in access exclusive mode`)
  return {
    isWaitedFor: async () => {
      const { rows } = await client.query<{ waiting: boolean }>(
        "select exists (select from pg_locks where not granted and relation = $1::regclass) as waiting",
        [table],
      )
      return rows[0]?.waiting === true
    },
    release: async () => {
      await client.query("commit")
      await client.end()
    },
  }
}

import pg from "pg"

/** A query of a `pg` client; one with a name is planned once per connection. */
export interface Statement {
  name?: string
  text: string
  values: unknown[]
}

type Query = (query: unknown, values?: unknown, done?: unknown) => unknown

/** Records all statements that this process sends while `work` runs, in order. */
export const recordStatements = async (work: () => Promise<void>): Promise<Statement[]> => {
  const sent: Statement[] = []
  const client = pg.Client.prototype as unknown as { query: Query }
  const query = client.query
  client.query = function (this: unknown, text, values, done) {
    if (typeof text === "string") sent.push({ text, values: Array.isArray(values) ? values : [] })
    else sent.push(text as Statement)
    return query.call(this, text, values, done)
  }
  try {
    await work()
  } finally {
    client.query = query
  }
  return sent
}

/** Runs the lanes in parallel; each takes a connection per list of statements. Returns lists per second. */
export const replay = async (
  databaseUrl: string,
  lanes: readonly Statement[][][],
  poolSize: number,
): Promise<number> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize })
  await Promise.all(Array.from({ length: poolSize }, () => pool.query("select 1")))
  const startedAt = performance.now()
  let done = 0
  await Promise.all(
    lanes.map(async lane => {
      for (const statements of lane) {
        const client = await pool.connect()
        for (const statement of statements) await client.query(statement)
        client.release()
        done++
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  await pool.end()
  return done / seconds
}

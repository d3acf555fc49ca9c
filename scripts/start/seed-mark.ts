import pg from "pg"

const MARK = "unfinished_demo"

const withClient = async (url: string, work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

/** Stands while demo people move in; nobody else has been served by then. */
export const markSeed = (url: string): Promise<void> =>
  withClient(url, async client => {
    await client.query(`create schema if not exists ${MARK}`)
  })

export const unmarkSeed = (url: string): Promise<void> =>
  withClient(url, async client => {
    await client.query(`drop schema if exists ${MARK}`)
  })

/** Half a demo is thrown away whole, so that the next step finds an empty database again. */
export const clearUnfinishedSeed = (url: string): Promise<void> =>
  withClient(url, async client => {
    const { rowCount } = await client.query("select from pg_namespace where nspname = $1", [MARK])
    if (rowCount === 0) return
    await client.query(`begin;
      drop schema if exists graphile_worker cascade;
      drop schema public cascade;
      create schema public;
      drop schema ${MARK};
      commit`)
  })

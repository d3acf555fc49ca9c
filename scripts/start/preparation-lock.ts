import pg from "pg"
import { explainDatabase } from "./cannot-use.ts"
import { step } from "./step.ts"

/** The key of the advisory lock. */
export const PREPARATION_LOCK = 72_776_785

/**
 * Runs `work` while no other server does, of all that start on this database: the first one migrates and fills it, the
 * others find it ready. The lock is the connection's, so that it ends with a server that is killed.
 */
export const whileNoOtherPrepares = async <T>(
  databaseUrl: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> => {
  const client = await connect(databaseUrl)
  const giveUp = () => void client.end().catch(() => {})
  signal?.addEventListener("abort", giveUp)
  try {
    // It may have been stopped while it connected.
    signal?.throwIfAborted()
    const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [
      PREPARATION_LOCK,
    ])
    if (!rows[0]?.taken)
      await step("Waiting for another server that prepares the database", () =>
        client.query("select pg_advisory_lock($1)", [PREPARATION_LOCK]),
      )
    return await work()
  } finally {
    signal?.removeEventListener("abort", giveUp)
    await client.end().catch(() => {})
  }
}

const connect = async (databaseUrl: string): Promise<pg.Client> => {
  try {
    const client = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    })
    client.on("error", () => {})
    await client.connect()
    return client
  } catch (error) {
    throw explainDatabase(databaseUrl, error)
  }
}

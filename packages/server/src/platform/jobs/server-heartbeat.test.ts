import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { startHeartbeat } from "./server-heartbeat.ts"

describe("several servers on one database", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
    await sql`select pg_sleep(greatest(0, 6 - extract(epoch from now() - pg_postmaster_start_time())))`.execute(
      app.context.db,
    )
  })
  afterAll(() => app.close())

  const start = (id: string, lockName: string) =>
    startHeartbeat(
      app.context.db,
      id,
      () => [lockName],
      error => {
        throw error
      },
    )
  /** A job that was locked a while ago under this name. */
  const addLockedJob = async (lockName: string): Promise<string> => {
    const { rows } = await sql<{ id: string }>`select id from graphile_worker.add_job('nothing')`.execute(
      app.context.db,
    )
    const id = rows[0]?.id ?? ""
    await sql`update graphile_worker._private_jobs set locked_by = ${lockName}, locked_at = now() - interval '10 minutes'
      where id = ${id}`.execute(app.context.db)
    return id
  }
  const holderOf = async (jobId: string) => {
    const { rows } = await sql<{
      locked_by: string | null
    }>`select locked_by from graphile_worker._private_jobs where id = ${jobId}`.execute(app.context.db)
    return rows[0]?.locked_by ?? null
  }
  const isRegistered = async (id: string) =>
    (await app.context.db.selectFrom("servers").select("id").where("id", "=", id).execute()).length === 1

  it("do not unlock the jobs of a running server, however long they take", async () => {
    const busy = randomUUID()
    const first = await start(busy, "pool-busy")
    const job = await addLockedJob("pool-busy")
    const second = await start(randomUUID(), "pool-other")
    expect(await holderOf(job)).toBe("pool-busy")
    expect(await isRegistered(busy)).toBe(true)
    await second.stop()
    await first.stop()
    expect(await isRegistered(busy)).toBe(false)
  })

  it("unlock the jobs of a killed server as soon as the next one starts", async () => {
    const killed = randomUUID()
    await app.context.db
      .insertInto("servers")
      .values({ id: killed, worker_ids: ["pool-killed"], seen_at: new Date() })
      .execute()
    const job = await addLockedJob("pool-killed")
    const next = await start(randomUUID(), "pool-next")
    expect(await holderOf(job)).toBeNull()
    expect(await isRegistered(killed)).toBe(false)
    await next.stop()
  })

  it("unlock jobs that are locked under an unknown name", async () => {
    const job = await addLockedJob("pool-forgotten")
    const next = await start(randomUUID(), "pool-next")
    expect(await holderOf(job)).toBeNull()
    await next.stop()
  })
})

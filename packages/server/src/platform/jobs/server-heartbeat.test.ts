import { randomUUID } from "node:crypto"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { keepServerAlive } from "./server-heartbeat.ts"

describe("several servers on one database", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
    await sql`select pg_sleep(greatest(0, 6 - extract(epoch from now() - pg_postmaster_start_time())))`.execute(
      app.context.db,
    )
  })
  afterAll(() => app.close())

  const live = (id: string, lockName: string) =>
    keepServerAlive(
      app.context.db,
      id,
      () => [lockName],
      error => {
        throw error
      },
    )
  /** A job that somebody took a while ago. */
  const takeJob = async (lockName: string): Promise<string> => {
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
  const isKnown = async (id: string) =>
    (await app.context.db.selectFrom("servers").select("id").where("id", "=", id).execute()).length === 1

  it("leave the jobs of a living one alone, however long they take", async () => {
    const busy = randomUUID()
    const first = await live(busy, "pool-busy")
    const job = await takeJob("pool-busy")
    const second = await live(randomUUID(), "pool-other")
    expect(await holderOf(job)).toBe("pool-busy")
    expect(await isKnown(busy)).toBe(true)
    await second.stop()
    await first.stop()
    expect(await isKnown(busy)).toBe(false)
  })

  it("free the jobs of one that was killed as soon as the next one starts", async () => {
    const killed = randomUUID()
    await app.context.db
      .insertInto("servers")
      .values({ id: killed, worker_ids: ["pool-killed"], seen_at: new Date() })
      .execute()
    const job = await takeJob("pool-killed")
    const next = await live(randomUUID(), "pool-next")
    expect(await holderOf(job)).toBeNull()
    expect(await isKnown(killed)).toBe(false)
    await next.stop()
  })

  it("free jobs that were taken under a name of nobody", async () => {
    const job = await takeJob("pool-forgotten")
    const next = await live(randomUUID(), "pool-next")
    expect(await holderOf(job)).toBeNull()
    await next.stop()
  })
})

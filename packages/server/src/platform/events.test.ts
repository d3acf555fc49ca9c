import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../testing/test-app.ts"

const DAY_MS = 86_400_000

describe("events after 90 days", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const eventsAbout = async (personId: string) => {
    const { rows } = await sql<{ name: string }>`select name from events
      where payload::text like ${`%${personId}%`} order by id`.execute(app.context.db)
    return rows.map(({ name }) => name)
  }
  const notificationsOf = async (personId: string) =>
    (
      await app.context.db
        .selectFrom("notifications")
        .select("what")
        .where("person_id", "=", personId)
        .execute()
    ).length
  const deleteOld = () => app.runScheduledJob("delete_old_events")

  it("are deleted, while younger ones and the notifications about them stay", async () => {
    const [mara, nora] = [await app.person({ role: "coach" }), await app.person()]
    await app.connect(mara, nora)
    await app.settle()
    const notifications = await notificationsOf(mara.id)
    expect(notifications).toBeGreaterThan(0)
    expect(await eventsAbout(mara.id)).toContain("connection.accepted")

    app.clock.advance(89 * DAY_MS)
    await deleteOld()
    expect(await eventsAbout(mara.id)).toContain("connection.accepted")
    const ida = await app.person()
    app.clock.advance(2 * DAY_MS)
    await deleteOld()
    expect(await eventsAbout(mara.id)).toEqual([])
    expect(await eventsAbout(ida.id)).not.toEqual([])
    expect(await notificationsOf(mara.id)).toBe(notifications)
  })

  it("stay as long as a job still has to handle them", async () => {
    const [mara, nora] = [await app.person({ role: "coach" }), await app.person()]
    await nora.call("POST /connections", { body: { coachId: mara.id } })
    app.clock.advance(91 * DAY_MS)
    await deleteOld()
    expect(await eventsAbout(mara.id)).toContain("connection.requested")
    expect(await notificationsOf(mara.id)).toBe(0)
    await app.settle()
    expect(await notificationsOf(mara.id)).toBe(1)
    await deleteOld()
    expect(await eventsAbout(mara.id)).toEqual([])
  })

  it("are all deleted in one run, however many there are", async () => {
    await sql`insert into events (name, payload, at)
      select 'many', '{}', ${app.clock.now()}::timestamptz - interval '91 days' from generate_series(1, 2500)`.execute(
      app.context.db,
    )
    await deleteOld()
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from events where name = 'many'`.execute(app.context.db)
    expect(rows[0]?.n).toBe(0)
  })
})

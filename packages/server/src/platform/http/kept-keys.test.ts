import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createPair, FRIDAY, monday, moveClockTo } from "../../modules/scheduling/testing/pair.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

const MINUTES_OF_A_WEEK = 7 * 24 * 60
const at = (minutes: number) => new Date(Date.parse(FRIDAY) + minutes * 60_000).toISOString()

describe("a repeated request", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
    app.clock.set(FRIDAY)
  })
  afterAll(() => app.close())

  it("gets the first answer for seven days, and acts again only after them", async () => {
    const { coach, client } = await createPair(app)
    const send = (person: typeof client) =>
      person.call("POST /bookings/book", {
        body: { coachId: coach.id, scheduledAt: monday("09:00") },
        idempotencyKey: "the-same",
      })
    const first = await send(client)
    expect(first.status).toBe(201)
    const [almost] = await moveClockTo(app, at(MINUTES_OF_A_WEEK - 10), client)
    await app.runScheduledJob("forget_old_keys")
    const again = await send(almost)
    expect([again.status, again.body.id]).toEqual([201, first.body.id])
    const [after] = await moveClockTo(app, at(MINUTES_OF_A_WEEK + 10), client)
    await app.runScheduledJob("forget_old_keys")
    expect((await send(after)).problem.code).toBe("slot_not_offered")
  })

  it("is refused where the key was used for something else", async () => {
    app.clock.set(FRIDAY)
    const { coach, client } = await createPair(app)
    const send = (scheduledAt: string) =>
      client.call("POST /bookings/book", {
        body: { coachId: coach.id, scheduledAt },
        idempotencyKey: "another",
      })
    expect((await send(monday("09:00"))).status).toBe(201)
    expect((await send(monday("10:00"))).problem.code).toBe("idempotency_key_reused")
  })
})

import { setTimeout as wait } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makePair, type Pair } from "../../testing/access/pairs.ts"
import { holdTable } from "../../testing/hold-table.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

const SEARCHES = 100

describe("a burst of searches", () => {
  let app: TestApp
  let pair: Pair
  beforeAll(async () => {
    app = await createTestApp()
    pair = await makePair(app, "accepted", await app.person({ role: "admin" }))
  })
  afterAll(() => app.close())

  it("holds no booking back, even while no search gets its answer", async () => {
    const { client, coach } = pair
    const free = await client.call("GET /bookings/coaches/{coachId}/slots", { params: { coachId: coach.id } })
    // Only searches read this table.
    const held = await holdTable(app.databaseUrl, "free_times")
    const answered: number[] = []
    const searches = Array.from({ length: SEARCHES }, async () => {
      const { status } = await client.call("GET /bookings/coaches", { query: { sort: "soonest" } })
      answered.push(status)
    })
    while (!(await held.isWaitedFor())) await wait(10)
    const booked = await client.call("POST /bookings/book", {
      body: { coachId: coach.id, scheduledAt: free.body.slots[60] ?? "", mode: "request" },
    })
    expect(booked.status, JSON.stringify(booked.problem)).toBe(201)
    expect(answered).toEqual([])
    await held.release()
    await Promise.all(searches)
    expect(answered).toEqual(Array.from({ length: SEARCHES }, () => 200))
  })
})

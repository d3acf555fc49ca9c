import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { makePair, type Pair } from "../../testing/access/pairs.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { POOL_SIZE } from "../db/db.ts"
import { Semaphore } from "./semaphore.ts"

const COACHES = 60
const SEARCHES = 100
const BOOKINGS = 30

describe("bookings beside bursts of searches", () => {
  let app: TestApp
  let pair: Pair
  let booked = 0
  beforeAll(async () => {
    app = await createTestApp()
    pair = await makePair(app, "accepted", await app.person({ role: "admin" }))
    for (let i = 0; i < COACHES; i++) await app.person({ role: "coach", lastName: `Mara ${i}` })
  })
  afterAll(() => app.close())

  /** Books and cancels at the same time each round; returns the milliseconds that each booking took, ascending. */
  const bookAgainAndAgain = async (): Promise<number[]> => {
    const { client, coach } = pair
    const { body } = await client.call("GET /bookings/coaches/{coachId}/slots", {
      params: { coachId: coach.id },
    })
    const scheduledAt = body.slots[200 + booked++] ?? ""
    const took: number[] = []
    for (let i = 0; i < BOOKINGS; i++) {
      const from = performance.now()
      const { status, body: booking } = await client.call("POST /bookings/book", {
        body: { coachId: coach.id, scheduledAt, mode: "request" },
      })
      took.push(performance.now() - from)
      expect(status).toBe(201)
      await client.call("DELETE /bookings/bookings/{bookingId}", { params: { bookingId: booking.id } })
    }
    return took.sort((a, b) => a - b)
  }
  const besideSearches = async (): Promise<number[]> => {
    let stopped = false
    const searching = (async () => {
      while (!stopped)
        await Promise.all(
          Array.from({ length: SEARCHES }, () =>
            pair.client.call("GET /bookings/coaches", { query: { q: "mara" } }),
          ),
        )
    })()
    const took = await bookAgainAndAgain()
    stopped = true
    await searching
    return took
  }
  const percentile = (took: readonly number[], share: number) =>
    Math.round(took[Math.ceil(took.length * share) - 1] ?? 0)
  const report = (what: string, took: readonly number[]) =>
    process.stdout.write(`${what}: p50 ${percentile(took, 0.5)} ms, p99 ${percentile(took, 0.99)} ms\n`)

  it("take less time than if searches were not limited", async () => {
    const limited = app.context.costlyReads
    report("bookings alone", await bookAgainAndAgain())
    const beside = await besideSearches()
    report(`beside bursts of ${SEARCHES} searches`, beside)
    app.context.costlyReads = new Semaphore(POOL_SIZE)
    const unlimited = await besideSearches()
    app.context.costlyReads = limited
    report("the same without the limit", unlimited)
    expect(percentile(beside, 0.99)).toBeLessThan(percentile(unlimited, 0.99))
    expect(percentile(beside, 0.5)).toBeLessThan(percentile(unlimited, 0.5))
  }, 600_000)
})

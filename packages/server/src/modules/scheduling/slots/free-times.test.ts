import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { listQueries } from "../../../platform/db/db.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { nextFreeRanking } from "../index.ts"
import { computedNextFree, rankedNextFree } from "../testing/next-free.ts"
import {
  addClient,
  book,
  cancel,
  change,
  createPair,
  FRIDAY,
  monday,
  moveClockTo,
  setHours,
} from "../testing/pair.ts"
import { bookSeries } from "../testing/series.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const isStale = async (coachId: string): Promise<boolean> => {
  const { rows } = await sql`select from free_time_changes where coach_id = ${coachId}`.execute(
    app.context.db,
  )
  return rows.length > 0
}

/** The ranked next free time is the computed one, before the scheduled job has refreshed it and after. */
const expectNextFree = async (coachId: string, when: string) => {
  const expected = await computedNextFree(app, coachId)
  expect(await rankedNextFree(app, coachId), `${when}, before the refresh`).toBe(expected)
  await app.runScheduledJob("keep_free_times")
  expect(await isStale(coachId)).toBe(false)
  expect(await rankedNextFree(app, coachId), `${when}, refreshed`).toBe(expected)
  return expected
}

const instant = { bookingMode: { VIDEO: "instant" as const }, minimumNoticeMinutes: 0 }

describe("the next free time in the ranking of coaches", () => {
  it("is what the slot engine computes, after every kind of change", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const id = coach.id
    const first = await expectNextFree(id, "a new coach")
    const booking = await book(client, coach, String(first))
    expect(await expectNextFree(id, "booked")).not.toBe(first)
    await cancel(client, booking.id)
    expect(await expectNextFree(id, "cancelled")).toBe(first)
    await setHours(coach, { timeOff: [{ start: "2027-02-26", end: "2027-02-28" }] })
    expect(await expectNextFree(id, "away")).toBe("2027-03-01T08:00:00.000Z")
    await setHours(coach, { limits: { perDay: 1, perWeek: null } })
    await book(client, coach, monday("12:00"))
    expect(await expectNextFree(id, "with a full day")).toBe("2027-03-02T08:00:00.000Z")
    const named = await coach.call("POST /coach/schedules", {
      body: { name: "Evenings", types: ["VIDEO"], weekly: [{ days: [3], start: "18:00", end: "21:00" }] },
    })
    expect(named.status, JSON.stringify(named.body)).toBe(201)
    expect(await expectNextFree(id, "with evenings")).toBe("2027-03-03T17:00:00.000Z")
    await coach.call("DELETE /coach/schedules/{scheduleId}", { params: { scheduleId: named.body.id } })
    await expectNextFree(id, "without them")
    await setHours(coach, { timeOff: [{ start: "2027-01-01", end: "2028-01-01" }] })
    expect(await expectNextFree(id, "away for a year")).toBeNull()
  })

  it("is not before a capacity slot of a fully booked coach is released", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, totalSlots: 1 } })
    await book(client, coach, monday("12:00"))
    expect(await expectNextFree(coach.id, "fully booked")).toBe("2027-03-01T12:30:00.000Z")
    await setHours(coach, { totalSlots: 2 })
    expect(Date.parse(String(await expectNextFree(coach.id, "one more capacity slot")))).toBeLessThan(
      Date.parse(monday("00:00")),
    )
  })

  it("is not before enough slots are released where the coach has lowered the capacity", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, totalSlots: 3 } })
    for (const clock of ["12:00", "10:00", "11:00"]) await book(client, coach, monday(clock))
    for (const [totalSlots, back] of [
      [3, "10:30"],
      [2, "11:30"],
      [1, "12:30"],
    ] as const) {
      await setHours(coach, { totalSlots })
      const free = await expectNextFree(coach.id, `three of ${totalSlots} capacity slots in use`)
      expect(free).toBe(new Date(monday(back)).toISOString())
      const { body } = await client.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })
      expect(body.nextFreeAt).toBe(monday(back))
    }
  })

  it("is absent while a request without a time uses the last capacity slot, until it expires", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, totalSlots: 1 } })
    const first = await expectNextFree(coach.id, "without a request")
    const requested = await client.call("POST /bookings/book", { body: { coachId: coach.id } })
    expect(requested.body.scheduledAt).toBeNull()
    expect(await expectNextFree(coach.id, "with a request")).toBeNull()
    await change(coach, requested.body.id, { status: "declined" })
    expect(await expectNextFree(coach.id, "declined")).toBe(first)
    const again = await client.call("POST /bookings/book", { body: { coachId: coach.id } })
    expect(await expectNextFree(coach.id, "requested again")).toBeNull()
    await moveClockTo(app, new Date(Date.parse(String(again.body.expiresAt)) + 1000).toISOString(), coach)
    expect(await rankedNextFree(app, coach.id)).not.toBeNull()
    expect(await rankedNextFree(app, coach.id)).toBe(await computedNextFree(app, coach.id))
  })

  it("is not before the last session of a series that uses the last capacity slot", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, totalSlots: 1 } })
    await bookSeries(client, coach, monday("12:00"))
    expect(await expectNextFree(coach.id, "a series")).toBe("2027-03-15T12:30:00.000Z")
  })

  it("moves on with time, and back when a request expires", async () => {
    const { coach, client } = await createPair(app, { hours: { minimumNoticeMinutes: 60 } })
    const next = await expectNextFree(coach.id, "Friday at nine")
    for (const at of ["2027-02-26T10:07:30Z", "2027-02-26T15:59:00Z", "2027-02-27T23:00:00Z"]) {
      app.clock.set(at)
      expect(await rankedNextFree(app, coach.id), at).toBe(await computedNextFree(app, coach.id))
    }
    app.clock.set(FRIDAY)
    const waiting = await book(client, coach, String(next), { mode: "request" })
    expect(await expectNextFree(coach.id, "requested")).not.toBe(next)
    const expire = new Date(Date.parse(String(waiting.expiresAt)) + 1000).toISOString()
    await moveClockTo(app, expire, coach)
    expect(await rankedNextFree(app, coach.id)).toBe(await computedNextFree(app, coach.id))
  })

  it("appears when the booking horizon reaches the next open day", async () => {
    const saturdays = [{ days: [6], start: "10:00", end: "12:00" }]
    const { coach } = await createPair(app, { hours: { ...instant, weekly: saturdays, maxDaysAhead: 3 } })
    app.clock.set("2027-02-28T12:00:00Z")
    expect(await expectNextFree(coach.id, "on Sunday")).toBeNull()
    app.clock.set("2027-03-02T22:59:00Z")
    expect(await rankedNextFree(app, coach.id)).toBeNull()
    app.clock.set("2027-03-02T23:00:01Z")
    expect(await rankedNextFree(app, coach.id)).toBe("2027-03-06T09:00:00.000Z")
  })

  it("is right when two servers refresh it during bookings", async () => {
    const other = await app.secondServer()
    try {
      const { coach, client } = await createPair(app, { hours: instant })
      const clients = [client, await addClient(app, coach), await addClient(app, coach)]
      const times = [monday("08:00"), monday("08:30"), monday("09:00")]
      await Promise.all([
        ...clients.map((person, index) => book(person, coach, String(times[index]))),
        ...[app, other, app, other].map(server => server.runScheduledJob("keep_free_times")),
      ])
      await setHours(coach, { timeOff: [{ start: "2027-02-26", end: "2027-02-28" }] })
      expect(await expectNextFree(coach.id, "after the race")).toBe(monday("09:30").replace("Z", ".000Z"))
    } finally {
      await other.close()
    }
  })

  it("takes one query", async () => {
    expect(await listQueries(() => nextFreeRanking(app.ctx()))).toHaveLength(1)
  })

  it("is right when a coach declines", async () => {
    const { coach, client } = await createPair(app, { hours: { minimumNoticeMinutes: 0 } })
    const next = await expectNextFree(coach.id, "free")
    const booking = await book(client, coach, String(next), { mode: "request" })
    await expectNextFree(coach.id, "requested")
    expect((await change(coach, booking.id, { status: "declined" })).status).toBe(200)
    expect(await expectNextFree(coach.id, "declined")).toBe(next)
  })
})

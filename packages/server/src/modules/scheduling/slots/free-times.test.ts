import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { listQueries } from "../../../platform/db/db.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { soonestOf } from "../index.ts"
import { another, book, cancel, change, FRIDAY, later, meet, monday, setHours } from "../testing/pair.ts"
import { bookSeries } from "../testing/series.ts"
import { meant, told } from "../testing/soonest.ts"

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

/** Right before the sweep knows of it, and after. */
const expectRight = async (coachId: string, when: string) => {
  const right = await meant(app, coachId)
  expect(await told(app, coachId), `${when}, at once`).toBe(right)
  await app.runScheduledJob("keep_free_times")
  expect(await isStale(coachId)).toBe(false)
  expect(await told(app, coachId), `${when}, kept`).toBe(right)
  return right
}

const instant = { bookingMode: { VIDEO: "instant" as const }, minimumNoticeMinutes: 0 }

describe("how soon a coach is free, of all coaches", () => {
  it("is what the slot engine says, after every kind of change", async () => {
    const { coach, client } = await meet(app, { hours: instant })
    const id = coach.id
    const first = await expectRight(id, "a new coach")
    const made = await book(client, coach, String(first))
    expect(await expectRight(id, "booked")).not.toBe(first)
    await cancel(client, made.id)
    expect(await expectRight(id, "cancelled")).toBe(first)
    await setHours(coach, { timeOff: [{ start: "2027-02-26", end: "2027-02-28" }] })
    expect(await expectRight(id, "away")).toBe("2027-03-01T08:00:00.000Z")
    await setHours(coach, { limits: { perDay: 1, perWeek: null } })
    await book(client, coach, monday("12:00"))
    expect(await expectRight(id, "with a full day")).toBe("2027-03-02T08:00:00.000Z")
    const named = await coach.call("POST /coach/schedules", {
      body: { name: "Evenings", types: ["VIDEO"], weekly: [{ days: [3], start: "18:00", end: "21:00" }] },
    })
    expect(named.status, JSON.stringify(named.body)).toBe(201)
    expect(await expectRight(id, "with evenings")).toBe("2027-03-03T17:00:00.000Z")
    await coach.call("DELETE /coach/schedules/{scheduleId}", { params: { scheduleId: named.body.id } })
    await expectRight(id, "without them")
    await setHours(coach, { timeOff: [{ start: "2027-01-01", end: "2028-01-01" }] })
    expect(await expectRight(id, "away for a year")).toBeNull()
  })

  it("waits for the first place that comes back", async () => {
    const { coach, client } = await meet(app, { hours: { ...instant, totalSlots: 1 } })
    await book(client, coach, monday("12:00"))
    expect(await expectRight(coach.id, "no place left")).toBe("2027-03-01T12:30:00.000Z")
    await setHours(coach, { totalSlots: 2 })
    expect(Date.parse(String(await expectRight(coach.id, "one more place")))).toBeLessThan(
      Date.parse(monday("00:00")),
    )
  })

  it("waits for more of them where the coach has fewer places now than are held", async () => {
    const { coach, client } = await meet(app, { hours: { ...instant, totalSlots: 3 } })
    for (const clock of ["12:00", "10:00", "11:00"]) await book(client, coach, monday(clock))
    for (const [totalSlots, back] of [
      [3, "10:30"],
      [2, "11:30"],
      [1, "12:30"],
    ] as const) {
      await setHours(coach, { totalSlots })
      const free = await expectRight(coach.id, `${totalSlots} of three places`)
      expect(free).toBe(new Date(monday(back)).toISOString())
      const { body } = await client.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })
      expect(body.nextFreeAt).toBe(monday(back))
    }
  })

  it("is gone while a request without a time holds the last place, and back when it lapses", async () => {
    const { coach, client } = await meet(app, { hours: { ...instant, totalSlots: 1 } })
    const first = await expectRight(coach.id, "nobody asked")
    const asked = await client.call("POST /bookings/book", { body: { coachId: coach.id } })
    expect(asked.body.scheduledAt).toBeNull()
    expect(await expectRight(coach.id, "somebody asked")).toBeNull()
    await change(coach, asked.body.id, { status: "declined" })
    expect(await expectRight(coach.id, "declined")).toBe(first)
    const again = await client.call("POST /bookings/book", { body: { coachId: coach.id } })
    expect(await expectRight(coach.id, "asked again")).toBeNull()
    await later(app, new Date(Date.parse(String(again.body.expiresAt)) + 1000).toISOString(), coach)
    expect(await told(app, coach.id)).not.toBeNull()
    expect(await told(app, coach.id)).toBe(await meant(app, coach.id))
  })

  it("waits for the last session of a series that holds the last place", async () => {
    const { coach, client } = await meet(app, { hours: { ...instant, totalSlots: 1 } })
    await bookSeries(client, coach, monday("12:00"))
    expect(await expectRight(coach.id, "a series")).toBe("2027-03-15T12:30:00.000Z")
  })

  it("goes on by itself with the clock, and back with a request that nobody answers", async () => {
    const { coach, client } = await meet(app, { hours: { minimumNoticeMinutes: 60 } })
    const next = await expectRight(coach.id, "Friday at nine")
    for (const at of ["2027-02-26T10:07:30Z", "2027-02-26T15:59:00Z", "2027-02-27T23:00:00Z"]) {
      app.clock.set(at)
      expect(await told(app, coach.id), at).toBe(await meant(app, coach.id))
    }
    app.clock.set(FRIDAY)
    const waiting = await book(client, coach, String(next), { mode: "request" })
    expect(await expectRight(coach.id, "asked for")).not.toBe(next)
    const expire = new Date(Date.parse(String(waiting.expiresAt)) + 1000).toISOString()
    await later(app, expire, coach)
    expect(await told(app, coach.id)).toBe(await meant(app, coach.id))
  })

  it("of nobody who is open only some days ahead is missed when a day opens", async () => {
    const saturdays = [{ days: [6], start: "10:00", end: "12:00" }]
    const { coach } = await meet(app, { hours: { ...instant, weekly: saturdays, maxDaysAhead: 3 } })
    app.clock.set("2027-02-28T12:00:00Z")
    expect(await expectRight(coach.id, "on Sunday")).toBeNull()
    app.clock.set("2027-03-02T22:59:00Z")
    expect(await told(app, coach.id)).toBeNull()
    app.clock.set("2027-03-02T23:00:01Z")
    expect(await told(app, coach.id)).toBe("2027-03-06T09:00:00.000Z")
  })

  it("is kept by two servers at once, each coach once, and holds through races with bookings", async () => {
    const other = await app.secondServer()
    try {
      const { coach, client } = await meet(app, { hours: instant })
      const clients = [client, await another(app, coach), await another(app, coach)]
      const times = [monday("08:00"), monday("08:30"), monday("09:00")]
      await Promise.all([
        ...clients.map((each, index) => book(each, coach, String(times[index]))),
        ...[app, other, app, other].map(each => each.runScheduledJob("keep_free_times")),
      ])
      await setHours(coach, { timeOff: [{ start: "2027-02-26", end: "2027-02-28" }] })
      expect(await expectRight(coach.id, "after the race")).toBe(monday("09:30").replace("Z", ".000Z"))
    } finally {
      await other.close()
    }
  })

  it("is one query", async () => {
    expect(await listQueries(() => soonestOf(app.ctx()))).toHaveLength(1)
  })

  it("is right when a coach declines", async () => {
    const { coach, client } = await meet(app, { hours: { minimumNoticeMinutes: 0 } })
    const next = await expectRight(coach.id, "free")
    const made = await book(client, coach, String(next), { mode: "request" })
    await expectRight(coach.id, "asked for")
    expect((await change(coach, made.id, { status: "declined" })).status).toBe(200)
    expect(await expectRight(coach.id, "declined")).toBe(next)
  })
})

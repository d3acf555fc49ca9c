import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { listQueries } from "../../../platform/db/db.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { capacityOf, nextFreeOf } from "../index.ts"
import { book, change, createPair, FRIDAY, monday, moveClockTo, setHours, slotsOf } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const

const readSlots = (viewer: { call: TestApp["anyone"]["call"] }, coachId: string, query = {}) =>
  viewer.call("GET /bookings/coaches/{coachId}/slots", { params: { coachId }, query })

describe("free times", () => {
  it("are offered exactly as they are accepted, busy time and buffers included", async () => {
    const { coach, client } = await createPair(app, {
      hours: {
        ...instant,
        bufferBeforeMinutes: 10,
        bufferAfterMinutes: 20,
        intervalMinutes: 10,
        totalSlots: 100,
      },
    })
    await book(client, coach, monday("10:00"), { minutes: 60 })
    const window = { from: monday("08:00"), to: monday("13:00") }
    const offered = new Set(await slotsOf(app.anyone, coach, window))
    for (let at = Date.parse(window.from); at < Date.parse(window.to); at += 10 * 60_000) {
      const scheduledAt = new Date(at).toISOString().replace(".000", "")
      const booked = await client.call("POST /bookings/book", { body: { coachId: coach.id, scheduledAt } })
      expect([scheduledAt, booked.status]).toEqual([scheduledAt, offered.has(scheduledAt) ? 201 : 409])
      if (booked.status === 201) {
        const params = { bookingId: booked.body.id }
        expect((await client.call("DELETE /bookings/bookings/{bookingId}", { params })).status).toBe(200)
      }
    }
  })

  it("have both time zones, and are grouped by the viewer's days on request", async () => {
    const coach = await app.person({ role: "coach", timeZone: "Europe/Berlin" })
    const query = {
      from: monday("15:00"),
      to: "2027-03-02T09:00:00Z",
      timeZone: "Asia/Kolkata",
      days: "true",
    } as const
    const { body } = await readSlots(app.anyone, coach.id, query)
    expect(body).toEqual({
      timeZone: "Europe/Berlin",
      viewerTimeZone: "Asia/Kolkata",
      slots: [monday("15:00"), monday("15:30"), "2027-03-02T08:00:00Z", "2027-03-02T08:30:00Z"],
      viewerBusy: [],
      days: {
        "2027-03-01": ["2027-03-01T20:30+05:30", "2027-03-01T21:00+05:30"],
        "2027-03-02": ["2027-03-02T13:30+05:30", "2027-03-02T14:00+05:30"],
      },
    })
  })

  it("are in the time zone of the signed-in person and say where they are busy", async () => {
    const { coach, client } = await createPair(app, { client: { timeZone: "America/New_York" } })
    const second = await app.person({ role: "coach" })
    await app.connect(second, client)
    await book(client, second, monday("09:00"))
    const { body } = await readSlots(client, coach.id, {
      from: monday("08:00"),
      to: monday("11:00"),
      minutes: 60,
    })
    expect(body.viewerTimeZone).toBe("America/New_York")
    expect(body.slots).toContain(monday("09:00"))
    expect(body.viewerBusy).toEqual([monday("08:30"), monday("09:00")])
  })

  it("keep the coach's local time across a clock change", async () => {
    const coach = await app.person({ role: "coach", timeZone: "Europe/Berlin" })
    await setHours(coach, {
      weekly: [{ days: [5, 6, 7], start: "01:00", end: "04:00" }],
      intervalMinutes: 60,
    })
    const night = await slotsOf(app.anyone, coach, {
      from: "2027-03-27T00:00:00Z",
      to: "2027-03-29T00:00:00Z",
    })
    expect(night).toEqual([
      "2027-03-27T00:00:00Z",
      "2027-03-27T01:00:00Z",
      "2027-03-27T02:00:00Z",
      "2027-03-28T00:00:00Z",
      "2027-03-28T01:00:00Z",
    ])
  })

  it("of a repeated hour can each be booked once", async () => {
    const { coach, client } = await createPair(app, {
      coach: { timeZone: "Europe/Berlin" },
      hours: { ...instant, weekly: [{ days: [7], start: "02:00", end: "03:00" }], maxDaysAhead: 400 },
    })
    const window = { from: "2027-10-31T00:00:00Z", to: "2027-10-31T06:00:00Z" }
    const both = await slotsOf(app.anyone, coach, window)
    expect(both).toEqual([
      "2027-10-31T00:00:00Z",
      "2027-10-31T00:30:00Z",
      "2027-10-31T01:00:00Z",
      "2027-10-31T01:30:00Z",
    ])
    for (const scheduledAt of both) await book(client, coach, scheduledAt)
    expect(await slotsOf(app.anyone, coach, window)).toEqual([])
  })

  it("count finished sessions for the limits of their week", async () => {
    const { coach, client } = await createPair(app, {
      hours: { ...instant, minimumNoticeMinutes: 0, limits: { perDay: null, perWeek: 1 } },
    })
    const week = { from: "2027-02-26T12:00:00Z", to: "2027-02-27T00:00:00Z" }
    const session = await book(client, coach, "2027-02-26T09:30:00Z")
    expect(await slotsOf(app.anyone, coach, week)).toEqual([])
    const [thenCoach] = await moveClockTo(app, "2027-02-26T09:31:00Z", coach)
    expect((await change(thenCoach, session.id, { status: "completed" })).status).toBe(200)
    expect(await slotsOf(app.anyone, coach, week)).toEqual([])
    expect(await slotsOf(app.anyone, coach, { from: monday("00:00"), to: monday("23:00") })).not.toEqual([])
  })

  it("are refused for windows that end before they start or are too long, and for lengths that are not offered", async () => {
    const coach = await app.person({ role: "coach" })
    const refusal = async (query: object) => (await readSlots(app.anyone, coach.id, query)).status
    expect(await refusal({ from: monday("09:00"), to: monday("08:00") })).toBe(400)
    expect(await refusal({ from: monday("09:00"), to: "2028-03-02T09:00:01Z" })).toBe(400)
    expect(await refusal({ from: monday("09:00"), to: "2028-03-01T09:00:00Z" })).toBe(200)
    expect(await refusal({ from: "yesterday" })).toBe(400)
    expect(await refusal({ timeZone: "Nowhere/Else" })).toBe(400)
    expect(await refusal({ minutes: 45 })).toBe(422)
    expect(await refusal({ minutes: "half" })).toBe(400)
    expect(await refusal({ surprise: "1" })).toBe(400)
    expect(await refusal({ from: "9999-12-01T00:00:00Z", to: "9999-12-30T00:00:00Z" })).toBe(400)
    expect(await refusal({ from: "2100-12-01T00:00:00Z", to: "2100-12-30T00:00:00Z" })).toBe(200)
  })
})

describe("free times are shown", () => {
  it("to everybody for a coach with a public profile, and to nobody for a person who is no coach", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    expect((await readSlots(app.anyone, coach.id)).status).toBe(200)
    expect((await readSlots(app.anyone, client.id)).status).toBe(404)
    expect((await readSlots(app.anyone, "0198c000-0000-7000-8000-000000000000")).status).toBe(404)
    expect((await readSlots(app.anyone, "not-an-id")).status).toBe(400)
  })

  it("of a coach with a hidden profile only to the coach, their clients and admins", async () => {
    const { coach, client } = await createPair(app)
    const { db } = app.context
    await db
      .updateTable("privacy_settings")
      .set({ profile: "nobody" })
      .where("account_id", "=", coach.id)
      .execute()
    const [stranger, admin] = [await app.person(), await app.person({ role: "admin" })]
    expect((await readSlots(app.anyone, coach.id)).status).toBe(404)
    expect((await readSlots(stranger, coach.id)).status).toBe(404)
    for (const viewer of [coach, client, admin]) expect((await readSlots(viewer, coach.id)).status).toBe(200)
  })

  it("to nobody who blocked the coach or was blocked by them", async () => {
    const coach = await app.person({ role: "coach" })
    const [blocking, blocked] = [await app.person(), await app.person()]
    const { db } = app.context
    const created_at = app.clock.now()
    await db
      .insertInto("blocks")
      .values({ blocker_id: blocking.id, blocked_id: coach.id, created_at })
      .execute()
    await db
      .insertInto("blocks")
      .values({ blocker_id: coach.id, blocked_id: blocked.id, created_at })
      .execute()
    for (const person of [blocking, blocked]) expect((await readSlots(person, coach.id)).status).toBe(404)
  })
})

it("take one query whatever is booked, and two where days or weeks are limited", async () => {
  const { coach, client } = await createPair(app, { hours: { ...instant, totalSlots: 50 } })
  for (const clock of ["08:00", "09:00", "10:00", "11:00"]) await book(client, coach, monday(clock))
  expect(await listQueries(() => slotsOf(app.anyone, coach))).toHaveLength(1)
  await slotsOf(client, coach)
  expect((await listQueries(() => slotsOf(client, coach))).length).toBeLessThanOrEqual(2)
  await setHours(coach, { limits: { perDay: 20, perWeek: null } })
  expect(await listQueries(() => slotsOf(client, coach))).toHaveLength(2)
  expect(await listQueries(() => slotsOf(client, coach))).toHaveLength(2)
  const other = await app.person({ role: "coach" })
  await setHours(other, { limits: { perDay: 20, perWeek: null } })
  expect(await listQueries(() => slotsOf(app.anyone, other))).toHaveLength(1)
})

it("the next free time of many coaches takes one query, their capacity another", async () => {
  const { coach, client } = await createPair(app, { hours: instant })
  const away = await app.person({ role: "coach" })
  await setHours(away, { timeOff: [{ start: "2027-02-01", end: "2027-12-31" }] })
  await book(client, coach, "2027-02-26T13:30:00Z")
  const ids = [coach.id, away.id]
  let next = new Map<string, Date | null>()
  const queries = await listQueries(async () => {
    next = await nextFreeOf(app.ctx(), ids)
  })
  expect(queries).toHaveLength(1)
  expect(next.get(coach.id)?.toISOString()).toBe("2027-02-26T14:00:00.000Z")
  expect(next.get(away.id)).toBeNull()
  expect(await capacityOf(app.ctx(), ids)).toEqual(
    new Map([
      [coach.id, { total: 10, booked: 1 }],
      [away.id, { total: 10, booked: 0 }],
    ]),
  )
})

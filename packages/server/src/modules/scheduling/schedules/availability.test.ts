import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { book, createPair, FRIDAY, monday, setHours, slotsOf } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  app.clock.set(FRIDAY)
})
afterAll(() => app.close())

const loginOf = (token: string): string =>
  String(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).sid)

describe("a coach's hours", () => {
  it("start with weekdays nine to five in the coach's time zone", async () => {
    const coach = await app.person({ role: "coach", timeZone: "Asia/Kolkata" })
    const { body } = await coach.call("GET /coach/availability")
    expect(body).toMatchObject({
      version: 1,
      timeZone: "Asia/Kolkata",
      weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }],
      overrides: [],
      timeOff: [],
      intervalMinutes: 30,
      minimumNoticeMinutes: 240,
      maxDaysAhead: 60,
      totalSlots: 10,
      heldSlots: 0,
      bookingMode: { VIDEO: "request", VOICE: "request", CHAT: "request" },
      policy: { freeUntilHours: 24 },
    })
    expect(body.offers).toHaveLength(4)
    expect((await slotsOf(app.anyone, coach))[0]).toBe("2027-03-01T03:30:00Z")
  })

  it("exist for everybody who becomes a coach later, in whatever way", async () => {
    const person = await app.person()
    expect((await person.call("GET /coach/availability")).status).toBe(403)
    const { db } = app.context
    await db
      .updateTable("accounts")
      .set({ roles: ["client", "coach"] })
      .where("id", "=", person.id)
      .execute()
    app.context.caches.logins.evict(loginOf(person.token))
    expect((await person.call("GET /coach/availability")).body).toMatchObject({ version: 1, totalSlots: 10 })
  })

  it("change only in the fields that are sent, and the response has all fields", async () => {
    const coach = await app.person({ role: "coach" })
    const saved = await coach.call("PUT /coach/availability", {
      body: {
        weekly: [
          { days: [1, 3], start: "08:00", end: "12:00" },
          { days: [1, 3], start: "22:00", end: "02:00" },
        ],
        overrides: [{ date: "2027-12-24", intervals: [] }],
        bookingMode: { VOICE: "instant" },
        limits: { perDay: 3, perWeek: null },
        fallbackLink: "https://meet.example.com/mara",
      },
    })
    expect(saved.status).toBe(200)
    expect(saved.body).toMatchObject({
      version: 2,
      intervalMinutes: 30,
      bookingMode: { VIDEO: "request", VOICE: "instant", CHAT: "request" },
      limits: { perDay: 3, perWeek: null },
      fallbackLink: "https://meet.example.com/mara",
    })
    expect((await coach.call("GET /coach/availability")).body).toEqual(saved.body)
    const cleared = await coach.call("PUT /coach/availability", {
      body: { limits: null, fallbackLink: null },
    })
    expect(cleared.body).toMatchObject({ limits: null, fallbackLink: null, weekly: saved.body.weekly })
  })

  it("are not overwritten by a caller who read an older version", async () => {
    const coach = await app.person({ role: "coach" })
    await setHours(coach, { intervalMinutes: 15, version: 1 })
    const stale = await coach.call("PUT /coach/availability", { body: { intervalMinutes: 60, version: 1 } })
    expect([stale.status, stale.problem.code]).toEqual([409, "stale"])
    expect((await coach.call("GET /coach/availability")).body.intervalMinutes).toBe(15)
  })

  it("refuse invalid zones, ranges, minutes and links", async () => {
    const coach = await app.person({ role: "coach" })
    for (const body of [
      { timeZone: "Mars/Olympus" },
      { timeOff: [{ start: "2027-05-02", end: "2027-05-01" }] },
      { dateWindow: { start: "2027-05-02", end: "2027-05-01" } },
      { bufferBeforeMinutes: -5 },
      { intervalMinutes: 0 },
      { weekly: [{ days: [8], start: "09:00", end: "17:00" }] },
      { weekly: [{ days: [1], start: "9:00", end: "17:00" }] },
      { totalSlots: 0 },
      { offers: [] },
      { fallbackLink: "javascript:alert(1)" },
      { surprise: true },
    ]) {
      const refused = await coach.call("PUT /coach/availability", { body: body as never })
      expect([JSON.stringify(body), refused.status]).toEqual([JSON.stringify(body), 400])
    }
  })

  it("cannot be read or written by anybody else", async () => {
    const client = await app.person()
    expect((await client.call("GET /coach/availability")).status).toBe(403)
    expect((await client.call("PUT /coach/availability", { body: { intervalMinutes: 15 } })).status).toBe(403)
    expect((await app.anyone.call("GET /coach/availability")).status).toBe(401)
  })
})

describe("time off", () => {
  it("has a stable id, and is removed by it", async () => {
    const coach = await app.person({ role: "coach" })
    const away = [
      { start: "2027-03-01", end: "2027-03-01", note: "Dentist" },
      { start: "2027-03-03", end: "2027-03-05" },
    ]
    const first = await coach.call("PUT /coach/availability", { body: { timeOff: away } })
    const [dentist, trip] = first.body.timeOff
    expect(dentist?.id).not.toBe(trip?.id)
    const again = await coach.call("PUT /coach/availability", { body: { timeOff: first.body.timeOff } })
    expect(again.body.timeOff).toEqual(first.body.timeOff)
    expect(await slotsOf(app.anyone, coach)).not.toContain(monday("09:00"))
    const params = { timeOffId: dentist?.id ?? "" }
    expect((await coach.call("DELETE /coach/availability/time-off/{timeOffId}", { params })).status).toBe(204)
    expect((await coach.call("GET /coach/availability")).body.timeOff).toEqual([trip])
    expect(await slotsOf(app.anyone, coach)).toContain(monday("09:00"))
    expect((await coach.call("DELETE /coach/availability/time-off/{timeOffId}", { params })).status).toBe(404)
    const stranger = await app.person({ role: "coach" })
    const theirs = { params: { timeOffId: trip?.id ?? "" } }
    expect((await stranger.call("DELETE /coach/availability/time-off/{timeOffId}", theirs)).status).toBe(404)
  })

  it("cannot be given an id by the caller", async () => {
    const coach = await app.person({ role: "coach" })
    const id = "0198c000-0000-7000-8000-000000000000"
    const saved = await coach.call("PUT /coach/availability", {
      body: { timeOff: [{ id, start: "2027-03-01", end: "2027-03-01" }] },
    })
    expect(saved.body.timeOff[0]?.id).not.toBe(id)
  })
})

it("lowering the capacity cancels nothing, and allows no booking until slots are free", async () => {
  const { coach, client } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
  for (const clock of ["08:00", "09:00", "10:00"]) await book(client, coach, monday(clock))
  const saved = await coach.call("PUT /coach/availability", { body: { totalSlots: 2 } })
  expect(saved.body).toMatchObject({ totalSlots: 2, heldSlots: 3 })
  const body = { coachId: coach.id, scheduledAt: monday("11:00") }
  expect((await client.call("POST /bookings/book", { body })).problem.code).toBe("coach_fully_booked")
})

it("changed buffers do not apply to earlier bookings", async () => {
  const { coach, client } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
  await book(client, coach, monday("09:00"))
  await setHours(coach, { bufferBeforeMinutes: 30, bufferAfterMinutes: 0 })
  const free = await slotsOf(app.anyone, coach)
  expect(free).not.toContain(monday("08:30"))
  expect(free).not.toContain(monday("09:30"))
  expect(free).toContain(monday("08:00"))
  expect(free).toContain(monday("10:00"))
  await book(client, coach, monday("08:00"))
  await book(client, coach, monday("10:00"))
})

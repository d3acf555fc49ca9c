import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { addClient, book, createPair, FRIDAY, monday, setHours, slotsOf } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const
const why = async (
  coach: TestPerson,
  at: string,
  more: { clientId?: string; type?: "VOICE"; minutes?: number } = {},
) => (await coach.call("GET /coach/availability/why", { query: { at, ...more } })).body

it("a time has no rule against it exactly when it is offered", async () => {
  const { coach, client } = await createPair(app, { hours: { ...instant, intervalMinutes: 60 } })
  await book(client, coach, monday("10:00"))
  const window = { from: monday("00:00"), to: monday("23:00"), minutes: 30 }
  const offered = new Set(await slotsOf(app.anyone, coach, window))
  for (let at = Date.parse(window.from); at < Date.parse(window.to); at += 30 * 60_000) {
    const instantText = new Date(at).toISOString().replace(".000", "")
    expect([instantText, (await why(coach, instantText)).rule === null]).toEqual([
      instantText,
      offered.has(instantText),
    ])
  }
})

it("the rule comes with its item: a booking and with whom, a time off, a date, a limit", async () => {
  const { coach, client } = await createPair(app, {
    client: { firstName: "Tariq", lastName: "Aziz" },
    hours: {
      ...instant,
      bufferAfterMinutes: 15,
      overrides: [{ date: "2027-03-02", intervals: [{ start: "10:00", end: "11:00" }] }],
      timeOff: [{ start: "2027-03-03", end: "2027-03-03", note: "Dentist" }],
      limits: { perDay: null, perWeek: 1 },
      dateWindow: { start: "2027-02-01", end: "2027-04-30" },
    },
  })
  const session = await book(client, coach, monday("10:00"), { minutes: 60 })
  expect(await why(coach, monday("11:00"))).toMatchObject({
    rule: "busy",
    busy: {
      start: monday("10:00"),
      end: monday("11:00"),
      kind: "booking",
      bookingId: session.id,
      withName: "Tariq Aziz",
    },
    timeZone: "Europe/Berlin",
    schedule: null,
    clientBusy: null,
  })
  const { timeOff } = (await coach.call("GET /coach/availability")).body
  expect(await why(coach, "2027-03-03T09:00:00Z")).toMatchObject({
    rule: "time_off",
    timeOff: { ...timeOff[0], scheduleId: null },
  })
  expect(await why(coach, "2027-03-02T14:00:00Z")).toMatchObject({
    rule: "closed_by_override",
    override: { date: "2027-03-02", intervals: [{ start: "10:00", end: "11:00" }] },
  })
  expect(await why(coach, monday("13:00"))).toMatchObject({
    rule: "limit_per_week",
    weekStart: "2027-03-01",
    limit: 1,
  })
  expect(await why(coach, "2027-02-26T10:00:00Z")).toMatchObject({
    rule: "minimum_notice",
    earliest: "2027-02-26T13:00:00Z",
  })
  expect(await why(coach, monday("03:00"))).toMatchObject({ rule: "outside_hours", date: "2027-03-01" })
  expect(await why(coach, "2027-02-26T08:59:00Z")).toMatchObject({ rule: "past" })
  expect(await why(coach, "2027-05-03T09:00:00Z")).toMatchObject({
    rule: "beyond_horizon",
    lastDate: "2027-04-27",
  })
})

it("the schedule of the type and the time zone of the day are used", async () => {
  const coach = await app.person({ role: "coach" })
  await setHours(coach, {
    travel: [{ start: "2027-03-02", end: "2027-03-02", timeZone: "America/New_York" }],
  })
  const { body: evenings } = await coach.call("POST /coach/schedules", {
    body: {
      name: "Evenings",
      types: ["VOICE"],
      weekly: [{ days: [1], start: "18:00", end: "21:00" }],
      timeOff: [{ start: "2027-03-08", end: "2027-03-08" }],
    },
  })
  const schedule = { id: evenings.id, name: "Evenings" }
  expect(await why(coach, monday("09:00"), { type: "VOICE" })).toMatchObject({
    rule: "outside_hours",
    schedule,
  })
  expect(await why(coach, "2027-03-08T18:00:00Z", { type: "VOICE" })).toMatchObject({
    rule: "time_off",
    timeOff: { id: evenings.timeOff[0]?.id, scheduleId: evenings.id },
  })
  expect(await why(coach, "2027-03-02T09:00:00Z")).toMatchObject({
    rule: "outside_hours",
    timeZone: "America/New_York",
    travel: { timeZone: "America/New_York", start: "2027-03-02" },
  })
})

it("with a client it says whether they are busy, only for the coach's own clients", async () => {
  const { coach, client } = await createPair(app, { hours: instant })
  const other = await app.person({ role: "coach" })
  await app.connect(other, client)
  await book(client, other, monday("09:00"))
  expect(await why(coach, monday("09:00"), { clientId: client.id })).toMatchObject({
    rule: null,
    clientBusy: true,
  })
  expect(await why(coach, monday("13:00"), { clientId: client.id })).toMatchObject({
    rule: null,
    clientBusy: false,
  })
  const theirs = await addClient(app, other)
  const query = { at: monday("09:00"), clientId: theirs.id }
  expect((await coach.call("GET /coach/availability/why", { query })).status).toBe(404)
})

it("an invalid time, a length that is not offered and a caller who is no coach are refused", async () => {
  const [coach, client] = [await app.person({ role: "coach" }), await app.person()]
  const ask = async (query: object, person = coach) =>
    (await person.call("GET /coach/availability/why", { query: query as never })).status
  expect(await ask({})).toBe(400)
  expect(await ask({ at: "tomorrow" })).toBe(400)
  expect(await ask({ at: monday("09:00"), minutes: -30 })).toBe(400)
  expect(await ask({ at: monday("09:00"), minutes: 45 })).toBe(422)
  expect(await ask({ at: monday("09:00") }, client)).toBe(403)
})

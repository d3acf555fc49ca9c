import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest"
import { actingAs } from "../../../platform/context.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { FRIDAY } from "../../scheduling/testing/pair.ts"
import { isOwnState, makeState } from "../google/oauth-state.ts"
import { type CalendarServer, calendarOf, startCalendarServer } from "../testing/calendar-server.ts"

const MINUTE = 60_000

let app: TestApp
let server: CalendarServer
beforeAll(async () => {
  app = await createTestApp({ config: { allowPrivateHosts: ["127.0.0.1"] } })
})
afterAll(() => app.close())
beforeEach(async () => {
  app.clock.set(FRIDAY)
  server = await startCalendarServer()
})
afterEach(() => server.close())

/** Without a zone: at noon wherever its owner is. */
const NOON = [
  "BEGIN:VEVENT",
  "UID:noon@elsewhere.example",
  "DTSTAMP:20270101T000000Z",
  "DTSTART:20270301T120000",
  "DTEND:20270301T130000",
  "END:VEVENT",
].join("\r\n")

const week = { from: "2027-03-01T00:00:00Z", to: "2027-03-06T00:00:00Z" }

it("a calendar that fails again and again is tried less and less often", async () => {
  server.respondWith((_, response) => response.writeHead(500).end())
  const coach = await app.person({ role: "coach" })
  await coach.call("POST /calendars/sources", { body: { kind: "ics", address: server.url() } })
  const minutesToNext = async () => {
    const now = app.clock.now().getTime()
    await app.settle()
    const { next_fetch_at: next } = await app.context.db
      .selectFrom("calendar_sources")
      .select("next_fetch_at")
      .where("person_id", "=", coach.id)
      .executeTakeFirstOrThrow()
    return Math.round((next.getTime() - now) / MINUTE)
  }
  const waits: number[] = [await minutesToNext()]
  for (let time = 0; time < 4; time++) {
    app.clock.advance(((waits.at(-1) ?? 0) + 1) * MINUTE)
    await app.runScheduledJob("fetch_calendars")
    waits.push(await minutesToNext())
  }
  expect(waits.at(-1)).toBeGreaterThan(waits[0] ?? 0)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
})

it("closing one's feed leaves the feeds of others open", async () => {
  const [nora, omar] = [await app.person(), await app.person()]
  await nora.call("POST /calendars/feed")
  await omar.call("POST /calendars/feed")
  await nora.call("DELETE /calendars/feed")
  expect((await nora.call("GET /calendars/feed")).body.address).toBeNull()
  expect((await omar.call("GET /calendars/feed")).body.address).not.toBeNull()
})

it("times without a zone move with a client who moves to another one", async () => {
  server.respondWith((_, response) => response.end(calendarOf(NOON)))
  const client = await app.person({ timeZone: "Europe/Berlin" })
  await client.call("POST /calendars/sources", { body: { kind: "ics", address: server.url() } })
  await app.settle()
  const busyFrom = async () =>
    (await client.call("GET /calendars/busy", { query: week })).body.items.map(({ start }) => start)
  expect(await busyFrom()).toEqual(["2027-03-01T11:00:00Z"])
  await client.call("PATCH /users/me", { body: { timeZone: "Asia/Tokyo" } })
  expect(await busyFrom()).toEqual(["2027-03-01T03:00:00Z"])
})

it("consent at Google can be finished within a quarter of an hour, by the same login alone", () => {
  const login = (loginId: string) =>
    actingAs(app.context, { id: "a person", loginId, roles: ["client"], verified: true })
  const state = makeState(login("this browser"))
  app.clock.advance(14 * MINUTE)
  expect(isOwnState(login("this browser"), state)).toBe(true)
  expect(isOwnState(login("another browser"), state)).toBe(false)
  app.clock.advance(2 * MINUTE)
  expect(isOwnState(login("this browser"), state)).toBe(false)
})

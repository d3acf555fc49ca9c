import { afterAll, beforeAll, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { FRIDAY, moveClockTo } from "../../scheduling/testing/pair.ts"
import { calendarOf, startCalendarServer } from "../testing/calendar-server.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp({ config: { allowPrivateHosts: ["127.0.0.1"] } })
  app.clock.set(FRIDAY)
})
afterAll(() => app.close())

it("the calendars of a suspended person are not read until they are restored", async () => {
  const server = await startCalendarServer()
  try {
    server.respondWith((_, response) => response.end(calendarOf()))
    const [coach, admin] = [await app.person({ role: "coach" }), await app.person({ role: "admin" })]
    await coach.call("POST /calendars/sources", { body: { kind: "ics", address: server.url() } })
    await app.settle()
    const params = { userId: coach.id }
    const readsAt = async (time: string) => {
      app.clock.set(time)
      const before = server.requests.length
      await app.runScheduledJob("fetch_calendars")
      await app.settle()
      return server.requests.length - before
    }
    expect(await readsAt("2027-02-26T12:00:00Z")).toBe(1)
    const [then] = await moveClockTo(app, "2027-02-26T12:01:00Z", admin)
    await then.call("POST /admin/users/{userId}/suspension", { params, body: { reason: "Insulted a coach" } })
    expect(await readsAt("2027-02-26T15:00:00Z")).toBe(0)
    const [later] = await moveClockTo(app, "2027-02-26T15:01:00Z", admin)
    await later.call("DELETE /admin/users/{userId}/suspension", { params })
    expect(await readsAt("2027-02-26T18:00:00Z")).toBe(1)
  } finally {
    await server.close()
  }
})

import { afterAll, beforeAll, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { FRIDAY, slotsOf } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  app.clock.set(FRIDAY)
})
afterAll(() => app.close())

it("holidays are listed for the country of the coach's time zone, and for any other", async () => {
  const coach = await app.person({ role: "coach", timeZone: "Asia/Kolkata" })
  const own = (await coach.call("GET /coach/holidays")).body
  expect(own).toMatchObject({ country: "IN", region: null, year: 2027 })
  expect(own.countries).toContainEqual({ code: "DE", name: "Germany" })
  const bavaria = { country: "DE", region: "BY", year: 2028 }
  const { body } = await coach.call("GET /coach/holidays", { query: bavaria })
  expect(body).toMatchObject(bavaria)
  expect(body.regions).toContainEqual({ code: "BY", name: "Bayern" })
  expect(body.items).toContainEqual({ date: "2028-01-06", name: "Epiphany", type: "public", timeOffId: null })
  const berlin = await coach.call("GET /coach/holidays", { query: { ...bavaria, region: "BE" } })
  expect(berlin.body.items.map(holiday => holiday.date)).not.toContain("2028-01-06")
})

it("a holiday of several days is listed day by day", async () => {
  const coach = await app.person({ role: "coach" })
  const { body } = await coach.call("GET /coach/holidays", { query: { country: "EG", year: 2027 } })
  const eid = body.items.filter(holiday => holiday.name.includes("Eid al-Fitr"))
  expect(eid.map(holiday => holiday.date)).toEqual(["2027-03-09", "2027-03-10", "2027-03-11"])
})

it("an accepted holiday is time off in every schedule, added once, and can be deleted", async () => {
  const coach = await app.person({ role: "coach" })
  const holiday = { date: "2027-03-08", name: "International Women's Day" }
  const eighth = { from: "2027-03-08T00:00:00Z", to: "2027-03-09T00:00:00Z" }
  expect(await slotsOf(app.anyone, coach, eighth)).not.toEqual([])
  const accepted = await coach.call("POST /coach/holidays", { body: holiday })
  expect(accepted.status).toBe(201)
  expect(accepted.body).toMatchObject({
    start: holiday.date,
    end: holiday.date,
    note: holiday.name,
    holiday: true,
  })
  expect((await coach.call("POST /coach/holidays", { body: holiday })).body).toEqual(accepted.body)
  expect(await slotsOf(app.anyone, coach, eighth)).toEqual([])
  const query = { country: "DE", region: "BE" }
  const marked = (await coach.call("GET /coach/holidays", { query })).body.items
  expect(marked.find(({ date }) => date === holiday.date)?.timeOffId).toBe(accepted.body.id)
  expect(marked.filter(({ timeOffId }) => timeOffId !== null)).toHaveLength(1)
  const kept = (await coach.call("GET /coach/availability")).body.timeOff
  const saved = await coach.call("PUT /coach/availability", { body: { timeOff: kept } })
  expect(saved.body.timeOff).toEqual([accepted.body])
  const params = { timeOffId: accepted.body.id }
  expect((await coach.call("DELETE /coach/availability/time-off/{timeOffId}", { params })).status).toBe(204)
  expect(await slotsOf(app.anyone, coach, eighth)).not.toEqual([])
})

it("invalid countries, years and dates are refused, and callers who are no coach", async () => {
  const coach = await app.person({ role: "coach" })
  for (const query of [
    { country: "XX" },
    { country: "DE", region: "XX" },
    { country: "Germany" },
    { year: 1 },
    { year: "soon" as never },
  ])
    expect((await coach.call("GET /coach/holidays", { query })).status).toBe(400)
  for (const body of [
    { date: "2027-02-30", name: "Never" },
    { date: "2027-02-28", name: " " },
  ])
    expect((await coach.call("POST /coach/holidays", { body })).status).toBe(400)
  const client = await app.person()
  expect((await client.call("GET /coach/holidays")).status).toBe(403)
  const body = { date: "2027-03-08", name: "Mine" }
  expect((await client.call("POST /coach/holidays", { body })).status).toBe(403)
})

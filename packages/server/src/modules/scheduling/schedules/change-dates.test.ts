import type { Body } from "@rapport/domain/api"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { FRIDAY } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const closed = [{ date: "2027-03-02", intervals: [] }]
const put = (person: TestPerson, body: Body<"PUT /coach/availability/dates">) =>
  person.call("PUT /coach/availability/dates", { body })
const hoursOf = async (coach: TestPerson) => [
  (await coach.call("GET /coach/availability")).body,
  ...(await coach.call("GET /coach/schedules")).body.items,
]

/** A coach with named schedules for voice and for chat. */
const withSchedules = async () => {
  const coach = await app.person({ role: "coach" })
  const make = async (name: string, types: ("VOICE" | "CHAT")[]) =>
    (await coach.call("POST /coach/schedules", { body: { name, types } })).body
  const named = [await make("Evenings", ["VOICE"]), await make("Mornings", ["CHAT"])] as const
  return { coach, usual: (await coach.call("GET /coach/availability")).body, named }
}

it("overrides and time off of the default schedule and of named ones are changed together, and nothing else", async () => {
  const { coach, usual, named } = await withSchedules()
  const [evenings, mornings] = named
  const saved = await put(coach, {
    usual: {
      version: usual.version,
      overrides: closed,
      timeOff: [{ start: "2027-03-04", end: "2027-03-05" }],
    },
    schedules: [{ id: evenings.id, version: evenings.version, overrides: closed }],
  })
  expect(saved.status).toBe(200)
  expect(saved.body).toMatchObject({
    usual: { overrides: closed, timeOff: [{ start: "2027-03-04" }], weekly: usual.weekly },
    schedules: [{ id: evenings.id, overrides: closed, weekly: evenings.weekly, types: ["VOICE"] }],
  })
  expect(await hoursOf(coach)).toEqual([saved.body.usual, ...saved.body.schedules, mornings])
})

it("nothing is changed where one of the schedules has changed meanwhile or does not exist", async () => {
  const { coach, usual, named } = await withSchedules()
  const before = await hoursOf(coach)
  const [evenings, mornings] = named
  const stale = await put(coach, {
    usual: { version: usual.version, overrides: closed },
    schedules: [
      { id: evenings.id, version: evenings.version, overrides: closed },
      { id: mornings.id, version: mornings.version + 1, overrides: closed },
    ],
  })
  expect([stale.status, stale.problem.code]).toEqual([409, "stale"])
  const old = await put(coach, { usual: { version: usual.version + 1, overrides: closed }, schedules: [] })
  expect(old.problem.code).toBe("stale")
  const twice = [{ id: evenings.id }, { id: evenings.id }]
  expect((await put(coach, { schedules: twice })).status).toBe(400)
  expect(await hoursOf(coach)).toEqual(before)
})

it("a stranger is refused, and their own schedule is not changed either", async () => {
  const { coach, named } = await withSchedules()
  const before = await hoursOf(coach)
  const [stranger, client] = [await app.person({ role: "coach" }), await app.person()]
  const own = await hoursOf(stranger)
  const theirs = { usual: { overrides: closed }, schedules: [{ id: named[0].id, overrides: closed }] }
  expect((await put(stranger, theirs)).status).toBe(404)
  expect((await put(client, theirs)).status).toBe(403)
  expect(await hoursOf(coach)).toEqual(before)
  expect(await hoursOf(stranger)).toEqual(own)
})

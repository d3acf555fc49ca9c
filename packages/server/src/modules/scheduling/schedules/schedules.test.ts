import type { Body } from "@rapport/domain/api"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { listQueries } from "../../../platform/db/db.ts"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { nextFreeOf } from "../index.ts"
import { book, change, createPair, FRIDAY, monday, readBooking, setHours, slotsOf } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant", VOICE: "instant", CHAT: "instant" } } as const
const evenings = [{ days: [1, 2, 3, 4, 5], start: "18:00", end: "21:00" }]

const create = async (coach: TestPerson, body: Body<"POST /coach/schedules">) => {
  const created = await coach.call("POST /coach/schedules", { body })
  if (created.status !== 201) throw new Error(JSON.stringify(created.body))
  return created.body
}
const refusalOf = async (coach: TestPerson, body: Body<"POST /coach/schedules">) => {
  const { status, problem } = await coach.call("POST /coach/schedules", { body })
  return [status, problem.code]
}
const free = async (coach: TestPerson, type: "VIDEO" | "VOICE", day = "2027-03-01") => {
  const query = { type, from: `${day}T00:00:00Z`, to: `${day}T23:59:00Z`, minutes: 60 }
  const params = { coachId: coach.id }
  return (await app.anyone.call("GET /bookings/coaches/{coachId}/slots", { params, query })).body.slots
}

describe("a named schedule", () => {
  it("begins as the default one is, without its special days", async () => {
    const coach = await app.person({ role: "coach" })
    await setHours(coach, {
      intervalMinutes: 20,
      overrides: [{ date: "2027-05-01", intervals: [] }],
      timeOff: [{ start: "2027-05-03", end: "2027-05-04" }],
    })
    const created = await create(coach, { name: "Evenings", types: ["VOICE"], weekly: evenings })
    expect(created).toMatchObject({
      name: "Evenings",
      types: ["VOICE"],
      weekly: evenings,
      intervalMinutes: 20,
      overrides: [],
      timeOff: [],
      version: 1,
    })
    const { body } = await coach.call("GET /coach/schedules")
    expect(body).toEqual({ items: [created], nextCursor: null })
    const params = { scheduleId: created.id }
    expect((await coach.call("GET /coach/schedules/{scheduleId}", { params })).body).toEqual(created)
  })

  it("alone says when its types are free; the others keep to the default", async () => {
    const coach = await app.person({ role: "coach" })
    await create(coach, { name: "Evenings", types: ["VOICE"], weekly: evenings, intervalMinutes: 60 })
    expect(await free(coach, "VOICE")).toEqual([monday("17:00"), monday("18:00"), monday("19:00")])
    expect(await free(coach, "VIDEO")).toContain(monday("08:00"))
    expect(await free(coach, "VIDEO")).not.toContain(monday("17:00"))
  })

  it("is what booking, confirming and moving go by too", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    await create(coach, { name: "Evenings", types: ["VOICE"], weekly: evenings, bufferAfterMinutes: 60 })
    const request = (type: "VOICE" | "VIDEO", clock: string) =>
      client.call("POST /bookings/book", {
        body: { coachId: coach.id, type, minutes: 60, scheduledAt: monday(clock) },
      })
    expect((await request("VOICE", "10:00")).problem.code).toBe("slot_not_offered")
    expect((await request("VIDEO", "17:00")).problem.code).toBe("slot_not_offered")
    const { body: call } = await request("VOICE", "17:00")
    expect(await free(coach, "VOICE")).toEqual([monday("19:00")])
    expect((await change(client, call.id, { scheduledAt: monday("11:00") })).problem.code).toBe(
      "slot_not_offered",
    )
    expect((await change(client, call.id, { scheduledAt: monday("18:00") })).status).toBe(200)
  })

  it("counts sessions of all types for its limits, and has the time off of the default schedule too", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const limits = { perDay: 1, perWeek: null }
    await create(coach, { name: "Evenings", types: ["VOICE"], weekly: evenings, limits })
    await book(client, coach, monday("09:00"), { type: "VIDEO" })
    expect(await free(coach, "VOICE")).toEqual([])
    expect(await free(coach, "VOICE", "2027-03-02")).not.toEqual([])
    await setHours(coach, { timeOff: [{ start: "2027-03-02", end: "2027-03-02" }] })
    expect(await free(coach, "VOICE", "2027-03-02")).toEqual([])
    expect(await free(coach, "VIDEO")).not.toEqual([])
  })

  it("of the coach's first offer determines the next free time, in the same query", async () => {
    const coach = await app.person({ role: "coach" })
    const created = await create(coach, { name: "Evenings", types: ["VIDEO"], weekly: evenings })
    let next = new Map<string, Date | null>()
    const queries = await listQueries(async () => {
      next = await nextFreeOf(app.ctx(), [coach.id])
    })
    expect(queries).toHaveLength(1)
    expect(next.get(coach.id)?.toISOString()).toBe("2027-02-26T17:00:00.000Z")
    await coach.call("PUT /coach/schedules/{scheduleId}", {
      params: { scheduleId: created.id },
      body: { types: [] },
    })
    expect((await nextFreeOf(app.ctx(), [coach.id])).get(coach.id)?.toISOString()).toBe(
      "2027-02-26T13:30:00.000Z",
    )
  })

  it("changes the free times at once, which still take one query", async () => {
    const coach = await app.person({ role: "coach" })
    const created = await create(coach, { name: "Evenings", types: ["VOICE"], weekly: evenings })
    expect(await free(coach, "VOICE")).not.toContain(monday("08:00"))
    const params = { scheduleId: created.id }
    const mornings = [{ days: [1], start: "09:00", end: "10:00" }]
    const saved = await coach.call("PUT /coach/schedules/{scheduleId}", {
      params,
      body: { weekly: mornings },
    })
    expect(saved.body).toMatchObject({ version: 2, name: "Evenings", types: ["VOICE"] })
    expect(await free(coach, "VOICE")).toEqual([monday("08:00")])
    expect(await listQueries(() => free(coach, "VOICE"))).toHaveLength(1)
  })

  it("is not overwritten by a caller who read an older version", async () => {
    const coach = await app.person({ role: "coach" })
    const { id: scheduleId } = await create(coach, { name: "Evenings" })
    const save = (version: number) =>
      coach.call("PUT /coach/schedules/{scheduleId}", {
        params: { scheduleId },
        body: { intervalMinutes: 15, version },
      })
    expect((await save(1)).status).toBe(200)
    expect([(await save(1)).status, (await save(1)).problem.code]).toEqual([409, "stale"])
    expect((await coach.call("GET /coach/availability")).body.version).toBe(1)
  })

  it("has a name and types that no other schedule of the coach has", async () => {
    const coach = await app.person({ role: "coach" })
    const first = await create(coach, { name: "Evenings", types: ["VOICE"] })
    const second = await create(coach, { name: "Early", types: ["CHAT"] })
    expect(await refusalOf(coach, { name: "evenings" })).toEqual([409, "schedule_name_taken"])
    expect(await refusalOf(coach, { name: "Late", types: ["VIDEO", "VOICE"] })).toEqual([
      409,
      "type_has_schedule",
    ])
    const put = (body: Body<"PUT /coach/schedules/{scheduleId}">) =>
      coach.call("PUT /coach/schedules/{scheduleId}", { params: { scheduleId: second.id }, body })
    expect((await put({ name: "EVENINGS" })).problem).toMatchObject({ code: "schedule_name_taken" })
    expect((await put({ types: ["VOICE"] })).problem).toMatchObject({
      code: "type_has_schedule",
      scheduleId: first.id,
    })
    expect((await put({ name: "EARLY", types: ["CHAT", "VIDEO"] })).status).toBe(200)
    const other = await app.person({ role: "coach" })
    expect(await create(other, { name: "Evenings", types: ["VOICE"] })).toMatchObject({ name: "Evenings" })
  })

  it("can be deleted: its types use the default schedule again, its bookings stay", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const { id: scheduleId } = await create(coach, { name: "Evenings", types: ["VOICE"], weekly: evenings })
    const booked = await book(client, coach, monday("18:00"), { type: "VOICE" })
    const params = { scheduleId }
    expect((await coach.call("DELETE /coach/schedules/{scheduleId}", { params })).status).toBe(204)
    expect((await coach.call("DELETE /coach/schedules/{scheduleId}", { params })).status).toBe(404)
    expect(await free(coach, "VOICE")).toEqual(await free(coach, "VIDEO"))
    expect((await readBooking(client, booked.id)).status).toBe("confirmed")
  })

  it("has time off and overrides that can be deleted one by one", async () => {
    const coach = await app.person({ role: "coach" })
    const created = await create(coach, {
      name: "Evenings",
      types: ["VOICE"],
      weekly: evenings,
      timeOff: [{ start: "2027-03-01", end: "2027-03-01" }],
      overrides: [{ date: "2027-03-02", intervals: [] }],
    })
    expect([await free(coach, "VOICE"), await free(coach, "VOICE", "2027-03-02")]).toEqual([[], []])
    const params = { scheduleId: created.id, timeOffId: created.timeOff[0]?.id ?? "" }
    const off = () => coach.call("DELETE /coach/schedules/{scheduleId}/time-off/{timeOffId}", { params })
    expect([(await off()).status, (await off()).status]).toEqual([204, 404])
    const date = { scheduleId: created.id, date: "2027-03-02" }
    const day = () => coach.call("DELETE /coach/schedules/{scheduleId}/overrides/{date}", { params: date })
    expect([(await day()).status, (await day()).status]).toEqual([204, 404])
    expect(await free(coach, "VOICE")).not.toEqual([])
    expect(await free(coach, "VOICE", "2027-03-02")).not.toEqual([])
  })

  it("that changes is published to the coach's other devices", async () => {
    const coach = await app.person({ role: "coach" })
    const { realtime } = app.context
    const published: unknown[] = []
    app.context.realtime = { ...realtime, publish: (...args) => published.push(args) }
    const created = await create(coach, { name: "Evenings" })
    app.context.realtime = realtime
    expect(published).toEqual([[[coach.id], "availability:changed", { id: created.id, version: 1 }]])
  })

  it("cannot be read, changed or deleted by anybody else", async () => {
    const coach = await app.person({ role: "coach" })
    const created = await create(coach, {
      name: "Evenings",
      timeOff: [{ start: "2027-03-01", end: "2027-03-01" }],
      overrides: [{ date: "2027-03-02", intervals: [] }],
    })
    const [stranger, client] = [await app.person({ role: "coach" }), await app.person()]
    const params = { scheduleId: created.id }
    expect((await stranger.call("GET /coach/schedules")).body.items).toEqual([])
    const tries = (person: TestPerson) => [
      person.call("GET /coach/schedules/{scheduleId}", { params }),
      person.call("PUT /coach/schedules/{scheduleId}", { params, body: { name: "Mine" } }),
      person.call("DELETE /coach/schedules/{scheduleId}", { params }),
      person.call("DELETE /coach/schedules/{scheduleId}/time-off/{timeOffId}", {
        params: { ...params, timeOffId: created.timeOff[0]?.id ?? "" },
      }),
      person.call("DELETE /coach/schedules/{scheduleId}/overrides/{date}", {
        params: { ...params, date: "2027-03-02" },
      }),
    ]
    for (const tried of await Promise.all(tries(stranger))) expect(tried.status).toBe(404)
    for (const tried of await Promise.all(tries(client))) expect(tried.status).toBe(403)
    expect((await client.call("POST /coach/schedules", { body: { name: "Mine" } })).status).toBe(403)
    expect((await coach.call("GET /coach/schedules/{scheduleId}", { params })).body).toEqual(created)
  })

  it("is created once by simultaneous requests for one type", async () => {
    const coach = await app.person({ role: "coach" })
    const created = await Promise.all(
      ["A", "B", "C"].map(name => coach.call("POST /coach/schedules", { body: { name, types: ["CHAT"] } })),
    )
    expect(created.map(response => response.status).toSorted()).toEqual([201, 409, 409])
  })
})

it("invalid hours are refused with the path of the field, in every schedule", async () => {
  const coach = await app.person({ role: "coach" })
  const { id: scheduleId } = await create(coach, { name: "Evenings" })
  for (const [body, path] of [
    [{ timeZone: "Mars/Olympus" }, "timeZone"],
    [{ timeOff: [{ start: "2027-05-02", end: "2027-05-01" }] }, "timeOff.0.end"],
    [{ dateWindow: { start: "2027-05-02", end: "2027-05-01" } }, "dateWindow.end"],
    [{ bufferBeforeMinutes: -5 }, "bufferBeforeMinutes"],
    [{ minimumNoticeMinutes: -1 }, "minimumNoticeMinutes"],
    [{ maxDaysAhead: -1 }, "maxDaysAhead"],
    [{ limits: { perDay: 0, perWeek: null } }, "limits.perDay"],
    [{ overrides: [{ date: "2027-02-30", intervals: [] }] }, "overrides.0.date"],
    [{ weekly: [{ days: [1], start: "09:00", end: "25:00" }] }, "weekly.0.end"],
  ] as const) {
    const params = { scheduleId }
    const named = await coach.call("PUT /coach/schedules/{scheduleId}", { params, body: body as never })
    const standard = await coach.call("PUT /coach/availability", { body: body as never })
    for (const refused of [named, standard]) {
      expect(refused.status).toBe(400)
      expect(refused.problem.errors?.map(error => error.path)).toEqual([path])
    }
  }
  for (const body of [{ name: " " }, { name: "x".repeat(61) }, { types: ["GROUP"] }, { totalSlots: 3 }]) {
    const created = await coach.call("POST /coach/schedules", { body: { name: "Ok", ...body } as never })
    expect([JSON.stringify(body), created.status]).toEqual([JSON.stringify(body), 400])
  }
})

describe("travel", () => {
  const toNewYork = { start: "2027-03-01", end: "2027-03-03", timeZone: "America/New_York" }
  const noon = { weekly: [{ days: [1, 2, 3, 4, 5], start: "12:00", end: "13:00" }] }
  const window = { from: "2027-03-01T00:00:00Z", to: "2027-03-05T00:00:00Z", minutes: 60 }

  it("moves the hours to the local time of the destination, for booking too", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, ...noon, travel: [toNewYork] } })
    expect(await slotsOf(app.anyone, coach, window)).toEqual([
      "2027-03-01T17:00:00Z",
      "2027-03-02T17:00:00Z",
      "2027-03-03T17:00:00Z",
      "2027-03-04T11:00:00Z",
    ])
    const request = (at: string) =>
      client.call("POST /bookings/book", {
        body: { coachId: coach.id, scheduledAt: at, minutes: 60 },
      })
    expect((await request("2027-03-02T11:00:00Z")).problem.code).toBe("slot_not_offered")
    const { body } = await request("2027-03-02T17:00:00Z")
    expect(body.coachTimeZone).toBe("America/New_York")
    const moved = await change(client, body.id, { scheduledAt: "2027-03-04T11:00:00Z" })
    expect(moved.body.coachTimeZone).toBe("Europe/Berlin")
  })

  it("is returned with the free times, so that the coach's local time can be shown", async () => {
    const coach = await app.person({ role: "coach" })
    await setHours(coach, { travel: [toNewYork] })
    const { body } = await app.anyone.call("GET /bookings/coaches/{coachId}/slots", {
      params: { coachId: coach.id },
      query: window,
    })
    expect(body).toMatchObject({
      timeZone: "Europe/Berlin",
      away: [{ start: "2027-03-01T05:00:00Z", end: "2027-03-03T23:00:00Z", timeZone: "America/New_York" }],
    })
  })

  it("applies to schedules in the home zone, not to those in another zone", async () => {
    const coach = await app.person({ role: "coach" })
    await setHours(coach, { travel: [toNewYork] })
    await create(coach, { name: "Noon", types: ["VOICE"], ...noon })
    await create(coach, { name: "Asia", types: ["VIDEO"], ...noon, timeZone: "Asia/Tokyo" })
    expect((await free(coach, "VOICE", "2027-03-02"))[0]).toBe("2027-03-02T17:00:00Z")
    expect((await free(coach, "VIDEO", "2027-03-02"))[0]).toBe("2027-03-02T03:00:00Z")
  })

  it("has an id and is removed by it, by the coach only", async () => {
    const coach = await app.person({ role: "coach" })
    const saved = await coach.call("PUT /coach/availability", { body: { travel: [toNewYork] } })
    const [travel] = saved.body.travel
    const params = { travelId: travel?.id ?? "" }
    const stranger = await app.person({ role: "coach" })
    expect((await stranger.call("DELETE /coach/availability/travel/{travelId}", { params })).status).toBe(404)
    const remove = () => coach.call("DELETE /coach/availability/travel/{travelId}", { params })
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 404])
    expect((await coach.call("GET /coach/availability")).body.travel).toEqual([])
  })

  it("is refused with an unknown zone, with an end before its start, and where two overlap", async () => {
    const coach = await app.person({ role: "coach" })
    for (const [travel, path] of [
      [[{ ...toNewYork, timeZone: "Mars/Olympus" }], "travel.0.timeZone"],
      [[{ ...toNewYork, end: "2027-02-01" }], "travel.0.end"],
      [[toNewYork, { ...toNewYork, start: "2027-03-03", end: "2027-03-09" }], "travel.1.start"],
    ] as const) {
      const refused = await coach.call("PUT /coach/availability", { body: { travel: [...travel] } })
      expect([refused.status, refused.problem.errors?.map(error => error.path)]).toEqual([400, [path]])
    }
  })
})

it("one override of the default schedule can be deleted", async () => {
  const coach = await app.person({ role: "coach" })
  await setHours(coach, {
    overrides: [
      { date: "2027-03-01", intervals: [] },
      { date: "2027-03-02", intervals: [] },
    ],
  })
  const params = { date: "2027-03-01" }
  const stranger = await app.person({ role: "coach" })
  expect((await stranger.call("DELETE /coach/availability/overrides/{date}", { params })).status).toBe(404)
  expect((await coach.call("DELETE /coach/availability/overrides/{date}", { params })).status).toBe(204)
  expect((await coach.call("DELETE /coach/availability/overrides/{date}", { params })).status).toBe(404)
  expect(await slotsOf(app.anyone, coach)).toContain(monday("09:00"))
  expect((await coach.call("GET /coach/availability")).body.overrides).toEqual([
    { date: "2027-03-02", intervals: [] },
  ])
})

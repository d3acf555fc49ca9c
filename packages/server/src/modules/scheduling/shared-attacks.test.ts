import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { listQueries } from "../../platform/db/db.ts"
import type { TestPerson } from "../../testing/people.ts"
import type { TestApp } from "../../testing/test-app.ts"
import { createCheckedApp } from "./testing/checked-app.ts"
import { openGroup, takeSeat } from "./testing/groups.ts"
import { another, book, cancel, change, FRIDAY, later, look, meet, monday } from "./testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const

describe("at the same moment", () => {
  it("an offer that is accepted five times, and left meanwhile, ends one way", async () => {
    const { coach, client: holder } = await meet(app, { hours: { ...instant, totalSlots: 1 } })
    const held = await book(holder, coach, monday("09:00"))
    const client = await another(app, coach)
    const entry = await client.call("POST /bookings/coaches/{coachId}/waitlist", {
      params: { coachId: coach.id },
      body: {},
    })
    await cancel(holder, held.id)
    await app.settle()
    const [standing] = (await client.call("GET /bookings/waitlist")).body.items
    const id = standing?.offer?.bookingId ?? ""
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => change(client, id, { status: "confirmed" })),
      client.call("DELETE /bookings/waitlist/{entryId}", { params: { entryId: entry.body.id } }),
    ])
    for (const { status } of answers) expect([200, 204, 404, 409]).toContain(status)
    const { status } = await look(client, id)
    expect(["confirmed", "declined"]).toContain(status)
    expect((await client.call("GET /bookings/waitlist")).body.items).toEqual([])
  })

  it("an objection that is upheld and a fee that is waived leave no fee that is owed", async () => {
    const { coach, client } = await meet(app, { hours: instant })
    const { id } = await book(client, coach, monday("09:00"))
    const [coachThen, clientThen] = await later(app, monday("09:15"), coach, client)
    await change(coachThen, id, { status: "no_show", noShowBy: "client" })
    const params = { bookingId: id }
    await clientThen.call("POST /bookings/bookings/{bookingId}/dispute", { params, body: {} })
    const answers = await Promise.all([
      change(coachThen, id, { fee: "waived" }),
      coachThen.call("PUT /bookings/bookings/{bookingId}/dispute", { params, body: { answer: "upheld" } }),
      coachThen.call("PUT /bookings/bookings/{bookingId}/dispute", { params, body: { answer: "rejected" } }),
    ])
    for (const { status } of answers) expect(status).toBeLessThan(500)
    const after = await look(coachThen, id)
    expect(["completed", "no_show"]).toContain(after.status)
    if (after.status === "completed") expect(after.fee).toBeNull()
  })

  it("a seat is taken, the connection ends and the coach calls it off: nobody keeps a seat", async () => {
    for (let round = 0; round < 4; round++) {
      app.clock.set(FRIDAY)
      const { coach, client } = await meet(app, { hours: instant })
      const group = await openGroup(coach)
      const params = { groupId: group.id }
      const id = (await client.call("GET /connections/accepted")).body.items[0]?.id ?? ""
      const answers = await Promise.all([
        takeSeat(client, group.id),
        takeSeat(client, group.id),
        client.call("PUT /connections/{id}", { params: { id }, body: { status: "ended" } }),
        ...(round % 2 ? [coach.call("DELETE /coach/group-sessions/{groupId}", { params })] : []),
      ])
      for (const { status } of answers) expect(status).toBeLessThan(500)
      const open = (await client.call("GET /bookings/my-bookings", { query: { when: "upcoming" } })).body
        .items
      expect(open).toEqual([])
    }
  })

  it("one key sent twice makes one group, one series and one seat", async () => {
    const { coach, client } = await meet(app, { hours: instant })
    const send = (who: TestPerson, url: string, body: unknown, key: string) =>
      app.fastify.inject({
        method: "POST",
        url: `/api/v1${url}`,
        headers: { authorization: `Bearer ${who.token}`, "idempotency-key": key },
        payload: body as object,
      })
    const group = { title: "Circle", type: "VIDEO", minutes: 60, scheduledAt: monday("13:00"), seats: 3 }
    const series = { coachId: coach.id, scheduledAt: monday("09:00"), times: 3 }
    const twice = (who: TestPerson, url: string, body: unknown) =>
      Promise.all([1, 2].map(() => send(who, url, body, `key ${url}`.replace(" ", "-"))))
    const groups = await twice(coach, "/coach/group-sessions", group)
    const made = groups.find(each => each.statusCode === 201)
    expect(made?.json().id).toEqual(expect.any(String))
    await twice(client, "/bookings/series", series)
    await twice(client, `/bookings/group-sessions/${made?.json().id}/seats`, {})
    expect((await coach.call("GET /coach/group-sessions", { query: {} })).body.items).toHaveLength(1)
    expect((await client.call("GET /bookings/my-bookings")).body.items).toHaveLength(4)
  })
})

it("a group session is not opened in, or moved to, a year that dates cannot write", async () => {
  const { coach } = await meet(app, { hours: instant })
  const far = "9999-12-31T23:59:00Z"
  const opened = await coach.call("POST /coach/group-sessions", {
    body: { title: "Circle", type: "VIDEO", minutes: 60, scheduledAt: far, seats: 3 },
  })
  expect(opened.problem).toMatchObject({ code: "slot_not_offered", reason: "beyond_horizon" })
  const { id } = await openGroup(coach)
  const moved = await coach.call("PUT /coach/group-sessions/{groupId}", {
    params: { groupId: id },
    body: { scheduledAt: far },
  })
  expect(moved.problem.code).toBe("slot_not_offered")
})

it("lists of sessions with seats, fees and proposals cost four queries, a session's page no more than six", async () => {
  const { coach, client } = await meet(app, { hours: { ...instant, totalSlots: 40 } })
  const groups = []
  for (const hour of ["09:00", "11:00", "13:00"])
    groups.push(await openGroup(coach, { scheduledAt: monday(hour) }))
  for (const group of groups) await takeSeat(client, group.id)
  const { id } = await book(client, coach, monday("15:00"))
  const own = await listQueries(() => client.call("GET /bookings/my-bookings"))
  const coachs = await listQueries(() => coach.call("GET /bookings/coach/bookings", { query: {} }))
  const one = await listQueries(() => look(client, id))
  const seats = await listQueries(() => coach.call("GET /coach/group-sessions", { query: {} }))
  expect({ own: own.length, coachs: coachs.length, seats: seats.length }).toEqual({
    own: 4,
    coachs: 4,
    seats: 3,
  })
  expect(one.length).toBeLessThanOrEqual(6)
})

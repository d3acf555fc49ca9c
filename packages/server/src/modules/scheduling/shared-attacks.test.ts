import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { listQueries } from "../../platform/db/db.ts"
import type { TestPerson } from "../../testing/people.ts"
import type { TestApp } from "../../testing/test-app.ts"
import { createCheckedApp } from "./testing/checked-app.ts"
import { openGroup, takeSeat } from "./testing/groups.ts"
import {
  addClient,
  book,
  cancel,
  change,
  createPair,
  FRIDAY,
  monday,
  moveClockTo,
  readBooking,
} from "./testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const

describe("at the same moment", () => {
  it("an offer that is accepted five times and left meanwhile is either confirmed or declined", async () => {
    const { coach, client: holder } = await createPair(app, { hours: { ...instant, totalSlots: 1 } })
    const held = await book(holder, coach, monday("09:00"))
    const client = await addClient(app, coach)
    const entry = await client.call("POST /bookings/coaches/{coachId}/waitlist", {
      params: { coachId: coach.id },
      body: {},
    })
    await cancel(holder, held.id)
    await app.settle()
    const [openEntry] = (await client.call("GET /bookings/waitlist")).body.items
    const id = openEntry?.offer?.bookingId ?? ""
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => change(client, id, { status: "confirmed" })),
      client.call("DELETE /bookings/waitlist/{entryId}", { params: { entryId: entry.body.id } }),
    ])
    for (const { status } of answers) expect([200, 204, 404, 409]).toContain(status)
    const { status } = await readBooking(client, id)
    expect(["confirmed", "declined"]).toContain(status)
    expect((await client.call("GET /bookings/waitlist")).body.items).toEqual([])
  })

  it("a dispute that is upheld while the fee is waived leaves no fee", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const { id } = await book(client, coach, monday("09:00"))
    const [coachThen, clientThen] = await moveClockTo(app, monday("09:15"), coach, client)
    await change(coachThen, id, { status: "no_show", noShowBy: "client" })
    const params = { bookingId: id }
    await clientThen.call("POST /bookings/bookings/{bookingId}/dispute", { params, body: {} })
    const answers = await Promise.all([
      change(coachThen, id, { fee: "waived" }),
      coachThen.call("PUT /bookings/bookings/{bookingId}/dispute", { params, body: { answer: "upheld" } }),
      coachThen.call("PUT /bookings/bookings/{bookingId}/dispute", { params, body: { answer: "rejected" } }),
    ])
    for (const { status } of answers) expect(status).toBeLessThan(500)
    const after = await readBooking(coachThen, id)
    expect(["completed", "no_show"]).toContain(after.status)
    if (after.status === "completed") expect(after.fee).toBeNull()
  })

  it("nobody keeps a seat that is taken while the connection ends and the coach cancels the session", async () => {
    for (let round = 0; round < 4; round++) {
      app.clock.set(FRIDAY)
      const { coach, client } = await createPair(app, { hours: instant })
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

  it("an idempotency key sent twice creates one group session, one series and one seat", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const send = (person: TestPerson, url: string, body: unknown, key: string) =>
      app.fastify.inject({
        method: "POST",
        url: `/api/v1${url}`,
        headers: { authorization: `Bearer ${person.token}`, "idempotency-key": key },
        payload: body as object,
      })
    const group = { title: "Circle", type: "VIDEO", minutes: 60, scheduledAt: monday("13:00"), seats: 3 }
    const series = { coachId: coach.id, scheduledAt: monday("09:00"), times: 3 }
    const twice = (person: TestPerson, url: string, body: unknown) =>
      Promise.all([1, 2].map(() => send(person, url, body, `key ${url}`.replace(" ", "-"))))
    const groups = await twice(coach, "/coach/group-sessions", group)
    const made = groups.find(response => response.statusCode === 201)
    expect(made?.json().id).toEqual(expect.any(String))
    await twice(client, "/bookings/series", series)
    await twice(client, `/bookings/group-sessions/${made?.json().id}/seats`, {})
    expect((await coach.call("GET /coach/group-sessions", { query: {} })).body.items).toHaveLength(1)
    expect((await client.call("GET /bookings/my-bookings")).body.items).toHaveLength(4)
  })
})

it("a group session cannot be created in, or moved to, the year 9999", async () => {
  const { coach } = await createPair(app, { hours: instant })
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

it("lists of sessions take four queries, a list of group sessions three, a session's page at most six", async () => {
  const { coach, client } = await createPair(app, { hours: { ...instant, totalSlots: 40 } })
  const groups = []
  for (const hour of ["09:00", "11:00", "13:00"])
    groups.push(await openGroup(coach, { scheduledAt: monday(hour) }))
  for (const group of groups) await takeSeat(client, group.id)
  const { id } = await book(client, coach, monday("15:00"))
  const own = await listQueries(() => client.call("GET /bookings/my-bookings"))
  const coachs = await listQueries(() => coach.call("GET /bookings/coach/bookings", { query: {} }))
  const one = await listQueries(() => readBooking(client, id))
  const seats = await listQueries(() => coach.call("GET /coach/group-sessions", { query: {} }))
  expect({ own: own.length, coachs: coachs.length, seats: seats.length }).toEqual({
    own: 4,
    coachs: 4,
    seats: 3,
  })
  expect(one.length).toBeLessThanOrEqual(6)
})

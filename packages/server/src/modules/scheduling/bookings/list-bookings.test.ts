import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { actingAs } from "../../../platform/context.ts"
import { listQueries } from "../../../platform/db/db.ts"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { listBookingsForAdmin } from "../index.ts"
import { addClient, book, cancel, change, createPair, FRIDAY, monday, moveClockTo } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" }, totalSlots: 100 } as const

const mine = async (person: TestPerson, query = {}) =>
  (await person.call("GET /bookings/my-bookings", { query })).body
const coaching = async (person: TestPerson, query = {}) =>
  (await person.call("GET /bookings/coach/bookings", { query })).body
const times = (page: { items: { scheduledAt: string | null }[] }) => page.items.map(each => each.scheduledAt)

describe("the list of sessions", () => {
  it("contains each side's own bookings and nobody else's", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const other = await addClient(app, coach)
    await book(client, coach, monday("09:00"))
    await book(other, coach, monday("10:00"))
    expect(times(await mine(client))).toEqual([monday("09:00")])
    expect(times(await coaching(coach))).toEqual([monday("10:00"), monday("09:00")])
    expect(times(await coaching(coach, { clientId: client.id }))).toEqual([monday("09:00")])
    expect(times(await mine(coach))).toEqual([monday("10:00"), monday("09:00")])
    expect(times(await mine(coach, { as: "coach" }))).toEqual([monday("10:00"), monday("09:00")])
    expect((await mine(coach, { as: "client" })).items).toEqual([])
    expect((await mine(client, { as: "coach" })).items).toEqual([])
    expect((await client.call("GET /bookings/coach/bookings", {})).status).toBe(403)
    expect((await app.anyone.call("GET /bookings/my-bookings", {})).status).toBe(401)
  })

  it("of a coach who is somebody's client has both sides, searched by the other person's name", async () => {
    const { coach, client } = await createPair(app, { hours: instant, client: { firstName: "Ida" } })
    const mentor = await app.person({ role: "coach", firstName: "Olu" })
    await app.connect(mentor, coach)
    const asCoach = await book(client, coach, monday("09:00"))
    const asClient = await coach.call("POST /bookings/book", { body: { coachId: mentor.id } })
    const ids = async (query = {}) => (await mine(coach, query)).items.map(each => each.id).sort()
    expect(await ids()).toEqual([asCoach.id, asClient.body.id].sort())
    expect(await ids({ as: "client" })).toEqual([asClient.body.id])
    expect(await ids({ q: "olu" })).toEqual([asClient.body.id])
    expect(await ids({ q: "ida" })).toEqual([asCoach.id])
    expect(await ids({ q: coach.firstName })).toEqual([])
  })

  it("splits into upcoming, soonest first, and past, latest first", async () => {
    const { coach, client } = await createPair(app, {
      hours: { ...instant, bookingMode: { VIDEO: "instant" } },
    })
    const past = await book(client, coach, "2027-02-26T13:30:00Z")
    const untimed = await client.call("POST /bookings/book", { body: { coachId: coach.id } })
    const soon = await book(client, coach, monday("09:00"))
    const gone = await book(client, coach, monday("12:00"))
    await cancel(client, gone.id)
    const [then] = await moveClockTo(app, "2027-02-26T15:00:00Z", client)
    const ids = (page: { items: { id: string }[] }) => page.items.map(each => each.id)
    expect(ids(await mine(then, { when: "upcoming" }))).toEqual([untimed.body.id, soon.id])
    expect(ids(await mine(then, { when: "past" }))).toEqual([gone.id, past.id])
  })

  it("can be filtered by status, type, time and name", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const other = await app.person({ firstName: "Zoë", lastName: "O'Brien" })
    await app.connect(coach, other)
    await book(client, coach, monday("09:00"))
    await book(client, coach, monday("10:00"), { type: "VOICE" })
    await book(other, coach, monday("11:00"))
    expect(times(await coaching(coach, { status: "pending" }))).toEqual([monday("10:00")])
    expect(times(await coaching(coach, { type: "VOICE" }))).toEqual([monday("10:00")])
    expect(times(await coaching(coach, { from: monday("09:30"), to: monday("11:00") }))).toEqual([
      monday("10:00"),
    ])
    expect(times(await coaching(coach, { q: "zoe o'br" }))).toEqual([monday("11:00")])
    expect(times(await coaching(coach, { q: "100%" }))).toEqual([])
    expect(times(await mine(client, { q: coach.firstName }))).toHaveLength(2)
    const [then] = await moveClockTo(app, "2027-02-27T09:30:00Z", coach)
    expect(times(await coaching(then, { status: "pending" }))).toEqual([])
    expect(times(await coaching(then, { status: "expired" }))).toEqual([monday("10:00")])
  })

  it("is paged without missing or repeating a booking", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const clocks = ["08:00", "09:00", "10:00", "11:00", "12:00"]
    for (const clock of clocks) await book(client, coach, monday(clock))
    for (const when of ["upcoming", undefined] as const) {
      const seen: (string | null)[] = []
      let cursor: string | undefined
      do {
        const page = await mine(client, { limit: 2, ...(when && { when }), ...(cursor && { cursor }) })
        seen.push(...times(page))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      const expected = clocks.map(monday)
      expect(seen).toEqual(when ? expected : expected.reverse())
    }
  })

  it("accepts no cursor of another list, filter or person", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    for (const clock of ["08:00", "09:00"]) await book(client, coach, monday(clock))
    const { nextCursor } = await mine(client, { limit: 1 })
    const cursor = nextCursor ?? ""
    expect(cursor).not.toBe("")
    const ask = async (person: TestPerson, query: object) => {
      const answer = await person.call("GET /bookings/my-bookings", { query: query as never })
      return [answer.status, answer.problem.code]
    }
    expect((await ask(client, { limit: 1, cursor }))[0]).toBe(200)
    for (const [person, query] of [
      [coach, { cursor }],
      [client, { cursor, when: "past" }],
      [client, { cursor: `${cursor}x` }],
      [client, { cursor: "nonsense" }],
    ] as const)
      expect(await ask(person, query)).toEqual([400, "bad_cursor"])
    const elsewhere = await coach.call("GET /bookings/coach/bookings", { query: { cursor } })
    expect(elsewhere.problem.code).toBe("bad_cursor")
    for (const limit of [0, 101]) expect((await ask(client, { limit }))[0]).toBe(400)
  })

  it("takes three queries, however many sessions it shows", async () => {
    const { coach } = await createPair(app, { hours: instant })
    const clients = [await addClient(app, coach), await addClient(app, coach), await addClient(app, coach)]
    for (const [at, client] of clients.entries())
      await book(client, coach, monday(`${String(9 + at).padStart(2, "0")}:00`))
    await coaching(coach)
    const queries = await listQueries(() => coaching(coach))
    expect(queries).toHaveLength(3)
    expect(queries.filter(each => /from "bookings"/.test(each))).toHaveLength(1)
  })
})

it("an admin sees who meets when, and nothing that the two wrote", async () => {
  const { coach, client } = await createPair(app, { hours: instant })
  const { id } = await book(client, coach, monday("09:00"), { agenda: "MARKER knee", notes: "MARKER back" })
  await change(client, id, { status: "cancelled", reason: "MARKER flu" })
  const admin = await app.person({ role: "admin" })
  const ctx = actingAs(app.context, { id: admin.id, loginId: admin.id, roles: ["admin"], verified: true })
  const all = await listBookingsForAdmin(ctx, { coachId: coach.id, limit: 50 })
  if (!all.ok) throw new Error(all.code)
  expect(all.value.items).toMatchObject([
    { id, status: "cancelled", agenda: null, notes: null, reason: null },
  ])
  expect(JSON.stringify(all.value)).not.toContain("MARKER")
  expect(Object.values(all.value.items[0]?.can ?? {})).not.toContain(true)

  const one = await admin.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
  expect(one.body).toMatchObject({ id, status: "cancelled", agenda: null, notes: null, reason: null })
  expect(one.body.history?.map(line => line.what)).toContain("cancelled")
  expect(JSON.stringify(one.body)).not.toContain("MARKER")
  expect(Object.values(one.body.can)).not.toContain(true)
  for (const person of [coach, client])
    expect((await person.call("GET /users/me/access-log")).body.items[0]).toMatchObject({ seen: "bookings" })
  const stranger = await app.person()
  expect(
    (await stranger.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })).status,
  ).toBe(404)
})

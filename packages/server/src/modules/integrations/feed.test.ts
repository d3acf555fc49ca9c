import ICAL from "ical.js"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { openGroup, takeSeat } from "../scheduling/testing/groups.ts"
import {
  addClient,
  book,
  cancel,
  change,
  createPair,
  FRIDAY,
  monday,
  moveClockTo,
} from "../scheduling/testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const pathOf = (address: string | null): string => new URL(address ?? "").pathname

const open = async (person: TestPerson): Promise<string> => {
  const opened = await person.call("POST /calendars/feed")
  expect(opened.status).toBe(201)
  return pathOf(opened.body.address)
}

const read = (path: string, headers: Record<string, string> = {}) =>
  app.fastify.inject({ method: "GET", url: path, headers })

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map(each => new ICAL.Event(each))

const start = () => {
  app.clock.set(FRIDAY)
  return createPair(app)
}

describe("a person's calendar feed", () => {
  it("holds both people's sessions as any calendar program reads them", async () => {
    const { coach, client } = await start()
    const asked = await book(client, coach, monday("09:00"), { mode: "request" })
    const sure = await book(client, coach, monday("12:00"), { mode: "request" })
    await change(coach, sure.id, { status: "confirmed" })
    for (const person of [coach, client]) {
      const answer = await read(await open(person))
      expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8")
      const [first, second] = eventsIn(answer.body)
      const other = person === coach ? "Nora" : "Mara"
      expect(first?.uid).toContain(asked.id)
      expect(first?.component.getFirstPropertyValue("status")).toBe("TENTATIVE")
      expect(first?.startDate.toString()).toBe("2027-03-01T09:00:00Z")
      expect(first?.endDate.toString()).toBe("2027-03-01T09:30:00Z")
      expect(second?.component.getFirstPropertyValue("status")).toBe("CONFIRMED")
      expect(second?.summary).toBe(`Video session with ${other} Tester`)
      expect(second?.description).toContain(`/bookings/${sure.id}/join`)
    }
  })

  it("holds a group session once for its coach, and for each client as their own", async () => {
    const { coach, client } = await start()
    const other = await addClient(app, coach)
    const group = await openGroup(coach)
    for (const person of [client, other]) expect((await takeSeat(person, group.id)).status).toBe(201)
    const titles = async (person: TestPerson) =>
      eventsIn((await read(await open(person))).body).map(each => each.summary)
    expect(await titles(coach)).toEqual(["Video session with a group"])
    expect(await titles(client)).toEqual(["Video session with Mara Tester"])
  })

  it("holds a group session while nobody has a seat in it, as the same event later, until it is called off", async () => {
    const { coach, client } = await start()
    const group = await openGroup(coach, { title: "zq7x circle" })
    const path = await open(coach)
    const [empty] = eventsIn((await read(path)).body)
    expect(empty?.summary).toBe("Video session with a group")
    expect(empty?.uid).toContain(group.id)
    expect(empty?.startDate.toString()).toBe("2027-03-01T09:00:00Z")
    expect(empty?.description).not.toContain("/join")
    const seat = (await takeSeat(client, group.id)).body
    const [taken, ...more] = eventsIn((await read(path)).body)
    expect([taken?.uid, more]).toEqual([empty?.uid, []])
    expect(taken?.description).toContain(`/bookings/${seat.id}/join`)
    const params = { groupId: group.id }
    await coach.call("PUT /coach/group-sessions/{groupId}", {
      params,
      body: { scheduledAt: monday("11:00") },
    })
    const moved = await read(path)
    expect(eventsIn(moved.body)[0]?.sequence).toBeGreaterThan(empty?.sequence ?? 0)
    expect(moved.body).not.toContain("zq7x")
    await coach.call("DELETE /coach/group-sessions/{groupId}", { params })
    expect(eventsIn((await read(path)).body)).toEqual([])
  })

  it("is not sent again while nothing changed", async () => {
    const { coach, client } = await start()
    const made = await book(client, coach, monday("09:00"))
    const path = await open(client)
    const first = await read(path)
    const etag = String(first.headers.etag)
    // The clock of a test runs on while it does.
    const since = Date.parse(String(first.headers["last-modified"])) - Date.parse(FRIDAY)
    expect(since).toBeGreaterThanOrEqual(0)
    expect(since).toBeLessThan(60_000)
    app.clock.set("2027-02-26T10:00:00Z")
    expect((await read(path, { "if-none-match": `"other", W/${etag}` })).statusCode).toBe(304)
    const [again] = await moveClockTo(app, "2027-02-26T10:30:00Z", client)
    await cancel(again, made.id)
    const changed = await read(path, { "if-none-match": etag })
    expect(changed.statusCode).toBe(200)
    expect(eventsIn(changed.body)).toEqual([])
  })

  it("moves to another address when it is renewed, and is gone when it is closed", async () => {
    const { client } = await start()
    const old = await open(client)
    expect(pathOf((await client.call("GET /calendars/feed")).body.address)).toBe(old)
    const fresh = await open(client)
    expect((await read(old)).statusCode).toBe(404)
    expect((await read(fresh)).statusCode).toBe(200)
    expect((await client.call("DELETE /calendars/feed")).status).toBe(204)
    expect((await read(fresh)).statusCode).toBe(404)
    expect((await client.call("GET /calendars/feed")).body).toEqual({ address: null, createdAt: null })
  })

  it("says nothing to who only guesses, nor for somebody suspended", async () => {
    const { client } = await start()
    const path = await open(client)
    for (const wrong of [
      path.replace(/.\.ics$/, "_.ics"),
      path.replace(".ics", ""),
      `${path.slice(0, -8)}.ics`,
    ])
      expect((await read(wrong)).statusCode).toBe(404)
    const admin = await app.person({ role: "admin" })
    const params = { userId: client.id }
    await admin.call("POST /admin/users/{userId}/suspension", { params, body: { reason: "A test" } })
    expect((await read(path)).statusCode).toBe(404)
  })

  it("keeps its secret out of the database", async () => {
    const { client } = await start()
    const secret = pathOf((await client.call("POST /calendars/feed")).body.address).slice(-47, -4)
    expect(secret).toMatch(/^[\w-]{43}$/)
    const rows = await app.context.db.selectFrom("calendar_feeds").selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it("loses the sessions with somebody blocked, though no mail tells of it", async () => {
    const { coach, client } = await start()
    await book(client, coach, monday("09:00"))
    const [path, theirs] = [await open(client), await open(coach)]
    expect(eventsIn((await read(theirs)).body)).toHaveLength(1)
    await client.call("POST /friends/block/{userId}", { params: { userId: coach.id } })
    expect(eventsIn((await read(path)).body)).toEqual([])
    expect(eventsIn((await read(theirs)).body)).toEqual([])
  })

  it("reads a bounded stretch of time in few queries, however many sessions there are", async () => {
    const { client } = await start()
    const { listQueries } = await import("../../platform/db/db.ts")
    const path = await open(client)
    expect((await listQueries(() => read(path))).length).toBeLessThanOrEqual(3)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { findInconsistencies } from "../testing/find-inconsistencies.ts"
import { openGroup, ownGroups, takeSeat } from "../testing/groups.ts"
import {
  addClient,
  book,
  cancel,
  change,
  createPair,
  FRIDAY,
  monday,
  moveClockTo,
  setHours,
} from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp({ config: { waitlistMostDays: 366 } })
})
afterAll(async () => {
  expect(await findInconsistencies(app.databaseUrl)).toEqual([])
  await app.close()
})
beforeEach(() => app.clock.set(FRIDAY))

const oneCapacitySlot = { bookingMode: { VIDEO: "instant" }, totalSlots: 1 } as const

const joinFor = (client: TestPerson, coach: TestPerson, body: { day?: string }) =>
  client.call("POST /bookings/coaches/{coachId}/waitlist", { params: { coachId: coach.id }, body })
const join = (client: TestPerson, coach: TestPerson) => joinFor(client, coach, {})
const waits = async (client: TestPerson) => {
  const { status, body } = await client.call("GET /bookings/waitlist")
  expect(status).toBe(200)
  return body.items
}
const queue = async (coach: TestPerson) => {
  const { status, body } = await coach.call("GET /coach/waitlist")
  expect(status).toBe(200)
  return body.items
}
const suspend = async (person: TestPerson) => {
  const admin = await app.person({ role: "admin" })
  const done = await admin.call("POST /admin/users/{userId}/suspension", {
    params: { userId: person.id },
    body: { reason: "A reason" },
  })
  expect(done.status).toBeLessThan(300)
  return admin
}

/** A fully booked coach with a capacity of one, and a client on the waitlist. */
const waiting = async () => {
  const { coach, client: holder } = await createPair(app, { hours: oneCapacitySlot })
  const held = await book(holder, coach, monday("09:00"))
  const client = await addClient(app, coach)
  await join(client, coach)
  return { coach, holder, held, client }
}

const offered = async () => {
  const all = await waiting()
  await cancel(all.holder, all.held.id)
  await app.settle()
  const [entry] = await waits(all.client)
  expect(entry?.status).toBe("offered")
  return { ...all, bookingId: entry?.offer?.bookingId ?? "" }
}

describe("a client on the waitlist", () => {
  it("is removed at once when the connection ends or one blocks the other", async () => {
    for (const end of ["block", "ended"] as const) {
      const { coach, client } = await waiting()
      if (end === "block") await coach.call("POST /friends/block/{userId}", { params: { userId: client.id } })
      else {
        const id = (await client.call("GET /connections", { query: {} })).body.items[0]?.id ?? ""
        expect(
          (await client.call("PUT /connections/{id}", { params: { id }, body: { status: "ended" } })).status,
        ).toBe(200)
      }
      expect(await waits(client), end).toEqual([])
      expect(await queue(coach), end).toEqual([])
    }
  })

  it("is removed at once when either is suspended", async () => {
    for (const whom of ["coach", "client"] as const) {
      const { coach, client } = await waiting()
      await suspend(whom === "coach" ? coach : client)
      if (whom === "coach") {
        expect(await waits(client)).toEqual([])
        expect((await join(client, coach)).problem.code).toBe("connection_required")
      } else expect(await queue(coach)).toEqual([])
    }
  })
})

describe("an offer that is cancelled", () => {
  it("by the coach or the client closes the waitlist entry", async () => {
    for (const side of ["coach", "client"] as const) {
      const { coach, client, bookingId } = await offered()
      const by = side === "coach" ? coach : client
      expect((await cancel(by, bookingId)).status).toBe(200)
      await app.settle()
      expect(await waits(client), side).toEqual([])
      const [again] = [await addClient(app, coach)]
      await book(again, coach, monday("10:00"))
      expect(await join(client, coach), side).toMatchObject({ status: 201, body: { status: "waiting" } })
    }
  })

  it("by a suspension allows the client to join again afterwards", async () => {
    const { coach, client, bookingId } = await offered()
    const admin = await suspend(client)
    await app.settle()
    await admin.call("DELETE /admin/users/{userId}/suspension", { params: { userId: client.id } })
    const [coachThen, clientThen] = await moveClockTo(app, FRIDAY, coach, client)
    expect(await waits(clientThen)).toEqual([])
    await book(await addClient(app, coachThen), coachThen, monday("10:00"))
    expect((await join(clientThen, coachThen)).body).toMatchObject({ status: "waiting" })
    expect((await change(clientThen, bookingId, { status: "confirmed" })).status).toBe(409)
  })

  it("cannot be confirmed once its time and its capacity slot are somebody else's", async () => {
    const { coach, client, bookingId } = await offered()
    const other = await addClient(app, coach)
    await setHours(coach, { minimumNoticeMinutes: 0 })
    const [clientThen, coachThen, otherThen] = await moveClockTo(
      app,
      "2027-02-26T12:00:00Z",
      client,
      coach,
      other,
    )
    const taken = await book(otherThen, coachThen, "2027-02-26T13:30:00Z")
    const late = await change(clientThen, bookingId, { status: "confirmed" })
    expect(late.status).toBeGreaterThanOrEqual(400)
    expect(late.status).toBeLessThan(500)
    await cancel(otherThen, taken.id)
    await app.settle()
  })
})

it("many entries for days on which nothing becomes free do not keep those behind them from an offer", async () => {
  const { coach, holder, held, client } = await waiting()
  const weekends = Array.from({ length: 364 }, (_, i) => new Date(Date.parse("2027-02-27") + i * 86_400_000))
    .filter(day => [0, 6].includes(day.getUTCDay()))
    .map(day => day.toISOString().slice(0, 10))
  const greedy = [client, await addClient(app, coach)]
  await client.call("DELETE /bookings/waitlist/{entryId}", {
    params: { entryId: (await waits(client))[0]?.id ?? "" },
  })
  for (const person of greedy)
    for (const day of weekends) expect((await joinFor(person, coach, { day })).status).toBe(201)
  const last = await addClient(app, coach)
  await join(last, coach)
  await cancel(holder, held.id)
  await app.settle()
  expect(await waits(last)).toMatchObject([{ status: "offered" }])
}, 60_000)

describe("a group session that is over", () => {
  it("still shows how many took part", async () => {
    const { coach, client } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
    const group = await openGroup(coach)
    await takeSeat(client, group.id)
    const [then] = await moveClockTo(app, "2027-03-02T09:00:00Z", coach)
    await app.runScheduledJob("complete_bookings")
    await app.runScheduledJob("complete_groups")
    expect((await ownGroups(then))[0]).toMatchObject({
      status: "completed",
      taken: 1,
      participants: [{ status: "completed" }],
    })
  })
})

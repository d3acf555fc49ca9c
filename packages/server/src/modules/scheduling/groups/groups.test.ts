import type { Body } from "@rapport/domain/api"
import { ok } from "@rapport/domain/kernel/result"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
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
  readBooking,
  slotsOf,
} from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

/** The people to whom a real-time event is published during an action. */
const publishedDuring = async (event: string, act: () => Promise<unknown>): Promise<string[][]> => {
  const { realtime } = app.context
  const recipients: string[][] = []
  app.context.realtime = {
    ...realtime,
    publish: (people, name) => name === event && recipients.push([...people].toSorted()),
  }
  await act()
  app.context.realtime = realtime
  return recipients
}

const instant = { bookingMode: { VIDEO: "instant" } } as const
const body = { title: "Circle", type: "VIDEO", minutes: 60, scheduledAt: monday("09:00"), seats: 3 } as const

describe("a group session", () => {
  it("reserves its coach's time and uses one capacity slot once, however many take part", async () => {
    const { coach, client } = await createPair(app)
    const group = await openGroup(coach)
    expect(group).toMatchObject({ status: "open", seats: 3, taken: 0, slotNumber: 1, participants: [] })
    expect(group.price.amount).toBeGreaterThan(0)
    const slots = await slotsOf(client, coach, { minutes: 30 })
    expect(slots).not.toContain(monday("09:00"))
    expect(slots).not.toContain(monday("09:30"))
    expect(slots).toContain(monday("10:00"))
    const other = await addClient(app, coach)
    for (const person of [client, other]) expect((await takeSeat(person, group.id)).status).toBe(201)
    expect((await coach.call("GET /coach/availability")).body.heldSlots).toBe(1)
    expect((await book(client, coach, monday("11:00"))).slotNumber).toBe(2)
    expect((await ownGroups(coach))[0]).toMatchObject({
      taken: 2,
      participants: [{ client: { id: client.id } }, { client: { id: other.id } }],
    })
  })

  it("is published to all connected clients when a seat is taken or cancelled, and to nobody else", async () => {
    const { coach, client } = await createPair(app)
    const other = await addClient(app, coach)
    await app.person()
    const all = [coach.id, client.id, other.id].toSorted()
    const opened = async () => void (await openGroup(coach))
    expect(await publishedDuring("group:changed", opened)).toEqual([all])
    const [group] = await ownGroups(coach)
    let seat = ""
    const taken = async () => {
      seat = (await takeSeat(other, group?.id ?? "")).body.id
    }
    expect(await publishedDuring("group:changed", taken)).toEqual([all])
    expect(await publishedDuring("group:changed", () => cancel(other, seat))).toEqual([all])
  })

  it("shows connected clients how many take part, not who, and is hidden from others", async () => {
    const { coach, client } = await createPair(app)
    const group = await openGroup(coach, { price: 1500 })
    const other = await addClient(app, coach)
    await takeSeat(other, group.id)
    const params = { coachId: coach.id }
    const list = await client.call("GET /bookings/coaches/{coachId}/group-sessions", { params })
    expect(list.body.items).toMatchObject([
      { id: group.id, title: "Mobility", taken: 1, bookingId: null, price: { amount: 1500 } },
    ])
    expect(JSON.stringify(list.body)).not.toContain(other.firstName)
    const stranger = await app.person()
    expect((await stranger.call("GET /bookings/coaches/{coachId}/group-sessions", { params })).status).toBe(
      403,
    )
    expect((await takeSeat(stranger, group.id)).status).toBe(404)
    expect((await takeSeat(coach, group.id)).status).toBe(404)
  })

  it("has seats that are confirmed, with its price, time and room; taking one again has no effect", async () => {
    const { coach, client } = await createPair(app)
    const group = await openGroup(coach, { price: 1500 })
    const seat = (await takeSeat(client, group.id)).body
    expect(seat).toMatchObject({
      status: "confirmed",
      scheduledAt: group.scheduledAt,
      minutes: 60,
      slotNumber: group.slotNumber,
      price: { amount: 1500 },
      group: { id: group.id, title: "Mobility" },
      can: { cancel: true, reschedule: false },
    })
    expect((await takeSeat(client, group.id)).body.id).toBe(seat.id)
    expect((await readBooking(client, seat.id)).history).toMatchObject([{ what: "booked", by: "client" }])
    expect((await change(client, seat.id, { scheduledAt: monday("13:00") })).problem.code).toBe(
      "moves_with_group",
    )
    const rooms = await app.context.db
      .selectFrom("bookings")
      .select("room_name")
      .where("id", "=", seat.id)
      .execute()
    const own = await app.context.db
      .selectFrom("group_sessions")
      .select("room_name")
      .where("id", "=", group.id)
      .execute()
    expect(rooms).toEqual(own)
  })

  it("has no more participants than seats, and a cancelled seat is taken once", async () => {
    const { coach, client } = await createPair(app)
    const group = await openGroup(coach, { seats: 2 })
    const [second, third] = [await addClient(app, coach), await addClient(app, coach)]
    const seat = (await takeSeat(client, group.id)).body
    await takeSeat(second, group.id)
    expect((await takeSeat(third, group.id)).problem.code).toBe("group_full")
    await cancel(client, seat.id)
    await cancel(client, seat.id)
    expect((await takeSeat(third, group.id)).status).toBe(201)
    expect((await takeSeat(client, group.id)).problem.code).toBe("group_full")
  })

  it("cannot be joined by a client who is busy then, nor by anybody once it has begun", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const other = await app.person({ role: "coach" })
    await app.connect(other, client)
    await book(client, other, monday("09:30"))
    const group = await openGroup(coach)
    expect((await takeSeat(client, group.id)).problem.code).toBe("client_busy")
    const [late] = await moveClockTo(app, monday("09:00"), await addClient(app, coach))
    expect((await takeSeat(late, group.id)).problem.code).toBe("wrong_status")
  })

  it("can be created outside the hours too, but not over another session or beyond the capacity", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, totalSlots: 2 } })
    await book(client, coach, monday("09:30"))
    const open = (scheduledAt: string) =>
      coach.call("POST /coach/group-sessions", { body: { ...body, scheduledAt } })
    expect((await open(monday("09:00"))).problem.code).toBe("slot_taken")
    expect((await open("2027-02-20T09:00:00Z")).problem.code).toBe("slot_not_offered")
    expect((await open("2027-02-28T20:00:00Z")).status).toBe(201)
    expect((await open("2027-02-28T22:00:00Z")).problem.code).toBe("coach_fully_booked")
    expect((await client.call("POST /coach/group-sessions", { body })).status).toBe(403)
    const noPrice = { ...body, minutes: 47, scheduledAt: monday("15:00") }
    expect((await coach.call("POST /coach/group-sessions", { body: noPrice })).status).toBe(409)
  })
})

describe("a coach's list of group sessions", () => {
  it("has upcoming ones by default or those of a window, and refuses invalid filters", async () => {
    const { coach } = await createPair(app)
    const soon = await openGroup(coach)
    const next = await openGroup(coach, { scheduledAt: "2027-03-08T09:00:00Z" })
    const list = async (
      person: typeof coach,
      query: { from?: string; to?: string; when?: "upcoming"; q?: string },
    ) => {
      const { status, body } = await person.call("GET /coach/group-sessions", { query })
      return status === 200 ? body.items.map(group => group.id) : status
    }
    expect(await list(coach, {})).toEqual([soon.id, next.id])
    expect(await list(coach, { from: monday("10:00") })).toEqual([next.id])
    expect(await list(coach, { q: soon.title.toUpperCase() })).toEqual([soon.id, next.id])
    expect(await list(coach, { q: "no such title" })).toEqual([])
    expect(await list(coach, { from: monday("09:59"), to: "2027-03-08T09:00:00Z" })).toEqual([soon.id])
    expect(await list(coach, { from: monday("10:00"), to: monday("09:00") })).toBe(400)
    expect(await list(coach, { when: "upcoming", from: monday("10:00") })).toBe(400)
    const [then] = await moveClockTo(app, monday("12:00"), coach)
    expect(await list(then, {})).toEqual([next.id])
  })
})

describe("its coach", () => {
  const params = (groupId: string) => ({ params: { groupId } })

  it("moves it with all participants, or not at all where one of them is busy", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const other = await addClient(app, coach)
    const group = await openGroup(coach)
    const seats = [(await takeSeat(client, group.id)).body, (await takeSeat(other, group.id)).body]
    const move = (scheduledAt: string) =>
      coach.call("PUT /coach/group-sessions/{groupId}", { ...params(group.id), body: { scheduledAt } })
    expect((await move(monday("09:30"))).body.scheduledAt).toBe(monday("09:30"))
    for (const seat of seats) {
      const booking = await readBooking(coach, seat.id)
      expect(booking.scheduledAt).toBe(monday("09:30"))
      expect(booking.history?.at(-1)).toMatchObject({ what: "rescheduled", by: "coach" })
    }
    const otherCoach = await app.person({ role: "coach" })
    await app.connect(otherCoach, other)
    await book(other, otherCoach, monday("14:00"))
    const refused = await move(monday("14:00"))
    expect(refused.problem).toMatchObject({ code: "client_busy", clients: 1 })
    expect((await readBooking(client, seats[0]?.id ?? "")).scheduledAt).toBe(monday("09:30"))
    expect(await slotsOf(client, coach)).not.toContain(monday("09:30"))
    await book(await addClient(app, coach), coach, monday("12:00"))
    expect((await move(monday("11:30"))).problem.code).toBe("slot_taken")
  })

  it("changes its length for all participants at the agreed price, or not at all", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const other = await addClient(app, coach)
    const group = await openGroup(coach)
    const seats = [(await takeSeat(client, group.id)).body, (await takeSeat(other, group.id)).body]
    const put = (body: Body<"PUT /coach/group-sessions/{groupId}">) =>
      coach.call("PUT /coach/group-sessions/{groupId}", { ...params(group.id), body })
    const longer = await put({ minutes: 90 })
    expect(longer.body).toMatchObject({
      minutes: 90,
      endsAt: monday("10:30"),
      price: group.price,
    })
    for (const seat of seats) {
      const booking = await readBooking(coach, seat.id)
      expect(booking).toMatchObject({ minutes: 90, endsAt: monday("10:30"), price: seat.price })
      expect(booking.history?.at(-1)).toMatchObject({ what: "rescheduled", by: "coach" })
    }
    expect(await slotsOf(client, coach, { minutes: 30 })).not.toContain(monday("10:00"))
    const otherCoach = await app.person({ role: "coach" })
    await app.connect(otherCoach, other)
    await book(other, otherCoach, monday("10:30"))
    expect((await put({ minutes: 120 })).problem).toMatchObject({ code: "client_busy", clients: 1 })
    expect((await readBooking(client, seats[0]?.id ?? "")).endsAt).toBe(monday("10:30"))
    await book(await addClient(app, coach), coach, monday("10:30"))
    expect((await put({ minutes: 100 })).problem.code).toBe("slot_taken")
    const both = await put({ scheduledAt: monday("09:30"), minutes: 30 })
    expect(both.body).toMatchObject({ scheduledAt: monday("09:30"), endsAt: monday("10:00"), minutes: 30 })
    expect((await put({ minutes: 4 })).status).toBe(400)
  })

  it("changes its title and its number of seats, not below those that are taken", async () => {
    const { coach, client } = await createPair(app)
    const group = await openGroup(coach)
    for (const person of [client, await addClient(app, coach), await addClient(app, coach)])
      await takeSeat(person, group.id)
    const put = (body: { seats?: number; title?: string; version?: number }) =>
      coach.call("PUT /coach/group-sessions/{groupId}", { ...params(group.id), body })
    expect((await put({ seats: 2 })).problem.code).toBe("too_few_seats")
    expect((await put({ seats: 4, title: "Hips" })).body).toMatchObject({ seats: 4, title: "Hips", taken: 3 })
    expect((await put({ title: "Old", version: group.version })).problem.code).toBe("stale")
    const stranger = await app.person({ role: "coach" })
    const theirs = await stranger.call("PUT /coach/group-sessions/{groupId}", {
      ...params(group.id),
      body: { seats: 9, minutes: 90 },
    })
    expect(theirs.status).toBe(404)
    expect((await stranger.call("DELETE /coach/group-sessions/{groupId}", params(group.id))).status).toBe(404)
  })

  it("cancels it for all: every seat is cancelled, the time and the capacity slot are released", async () => {
    const { coach, client } = await createPair(app, { hours: { totalSlots: 1 } })
    const group = await openGroup(coach)
    const seat = (await takeSeat(client, group.id)).body
    const cancelled = await coach.call("DELETE /coach/group-sessions/{groupId}", params(group.id))
    expect(cancelled.body).toMatchObject({ status: "cancelled", taken: 0, participants: [] })
    expect(await readBooking(client, seat.id)).toMatchObject({ status: "cancelled", cancelledBy: "coach" })
    expect((await book(client, coach, monday("09:00"))).slotNumber).toBe(1)
    expect((await takeSeat(client, group.id)).problem.code).toBe("wrong_status")
    expect((await coach.call("DELETE /coach/group-sessions/{groupId}", params(group.id))).status).toBe(200)
  })

  it("keeps its capacity slot in use until it is completed, whenever seats are marked", async () => {
    const { coach, client } = await createPair(app, { hours: { totalSlots: 1 } })
    const group = await openGroup(coach)
    const seat = (await takeSeat(client, group.id)).body
    const [coachThen, clientThen] = await moveClockTo(app, monday("11:05"), coach, client)
    await change(coachThen, seat.id, { status: "completed" })
    await app.runScheduledJob("complete_groups")
    const [own] = await ownGroups(coachThen)
    expect(own).toMatchObject({ status: "completed", taken: 1, participants: [{ status: "completed" }] })
    expect((await book(clientThen, coachThen, "2027-03-02T09:00:00Z")).slotNumber).toBe(1)
  })

  it("who is suspended loses it and all its seats; a client whose connection ends loses the seat", async () => {
    const { coach, client } = await createPair(app)
    const group = await openGroup(coach)
    const other = await addClient(app, coach)
    await takeSeat(client, group.id)
    await takeSeat(other, group.id)
    const connections = await client.call("GET /connections/accepted")
    const id = connections.body.items[0]?.id ?? ""
    await client.call("PUT /connections/{id}", { params: { id }, body: { status: "ended" } })
    expect((await ownGroups(coach))[0]).toMatchObject({ taken: 1 })
    await inTransaction(app.ctx(), async tx => {
      await publish(tx, "account.suspended", { accountId: coach.id, by: other.id })
      return ok(null)
    })
    expect((await ownGroups(coach))[0]).toMatchObject({ status: "cancelled", taken: 0 })
    expect((await other.call("GET /bookings/my-bookings")).body.items[0]?.status).toBe("cancelled")
  })
})

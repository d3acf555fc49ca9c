import type { Body } from "@rapport/domain/api"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
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
  setHours,
} from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const oneCapacitySlot = { bookingMode: { VIDEO: "instant" }, totalSlots: 1 } as const

const join = (
  client: TestPerson,
  coach: TestPerson,
  body: Body<"POST /bookings/coaches/{coachId}/waitlist"> = {},
) => client.call("POST /bookings/coaches/{coachId}/waitlist", { params: { coachId: coach.id }, body })
const waits = async (client: TestPerson) => (await client.call("GET /bookings/waitlist")).body.items
const leave = (client: TestPerson, entryId: string) =>
  client.call("DELETE /bookings/waitlist/{entryId}", { params: { entryId } })
const bookingsOf = async (client: TestPerson) => (await client.call("GET /bookings/my-bookings")).body.items

/** A fully booked coach with a capacity of one, and two more clients. */
const full = async () => {
  const { coach, client: holder } = await createPair(app, { hours: oneCapacitySlot })
  const held = await book(holder, coach, monday("09:00"))
  return { coach, holder, held, first: await addClient(app, coach), second: await addClient(app, coach) }
}

describe("joining the waitlist", () => {
  it("adds the client at the end, once for each day", async () => {
    const { coach, first, second } = await full()
    const joined = await join(first, coach)
    expect(joined.status).toBe(201)
    expect(joined.body).toMatchObject({
      status: "waiting",
      position: 1,
      day: null,
      type: "VIDEO",
      minutes: 30,
      offer: null,
    })
    expect((await join(second, coach)).body.position).toBe(2)
    const again = await join(first, coach)
    expect([again.status, again.body.id]).toEqual([200, joined.body.id])
    expect((await join(first, coach, { day: "2027-03-02" })).status).toBe(201)
    const queue = await coach.call("GET /coach/waitlist")
    expect(queue.body.items.map(entry => entry.client.id)).toEqual([first.id, second.id, first.id])
  })

  it("notifies those who move up when somebody ahead of them leaves", async () => {
    const { coach, first, second } = await full()
    const { body } = await join(first, coach)
    await join(second, coach)
    const { realtime } = app.context
    const recipients: string[][] = []
    app.context.realtime = { ...realtime, publish: people => recipients.push([...people].toSorted()) }
    await leave(first, body.id)
    app.context.realtime = realtime
    expect(recipients).toEqual([[coach.id, first.id, second.id].toSorted()])
    expect((await waits(second))[0]?.position).toBe(1)
  })

  it("is refused while there are free times, and to people who are not connected", async () => {
    const { coach, client } = await createPair(app)
    const refused = await join(client, coach)
    expect(refused.problem).toMatchObject({ code: "times_are_free", nearest: ["2027-02-26T13:30:00Z"] })
    await setHours(coach, { timeOff: [{ start: "2027-03-02", end: "2027-03-02" }] })
    expect((await join(client, coach, { day: "2027-03-02" })).status).toBe(201)
    expect((await join(client, coach, { day: "2027-02-25" })).status).toBe(400)
    const stranger = await app.person()
    expect((await join(stranger, coach)).problem.code).toBe("connection_required")
    expect((await join(coach, coach)).problem.code).toBe("connection_required")
  })

  it("is limited to ten days with one coach; the same day counts once", async () => {
    const { coach, first } = await full()
    const days = Array.from({ length: 11 }, (_, i) => `2027-03-${String(i + 1).padStart(2, "0")}`)
    for (const day of days.slice(0, 10)) expect((await join(first, coach, { day })).status).toBe(201)
    expect((await join(first, coach, { day: days[10] ?? "" })).problem).toMatchObject({
      code: "too_many_waits",
      status: 409,
    })
    expect((await join(first, coach, { day: "2027-03-01" })).status).toBe(200)
    const [entry] = await waits(first)
    await leave(first, entry?.id ?? "")
    expect((await join(first, coach, { day: days[10] ?? "" })).status).toBe(201)
  })

  it("can be undone by the client alone", async () => {
    const { coach, first, second } = await full()
    const { id } = (await join(first, coach)).body
    expect((await leave(second, id)).status).toBe(404)
    expect((await leave(first, id)).status).toBe(204)
    expect((await leave(first, id)).status).toBe(404)
    expect(await waits(first)).toEqual([])
  })
})

describe("a time that becomes free", () => {
  it("is offered to the first on the waitlist, reserved for two hours, and confirmed by them", async () => {
    const { coach, holder, held, first, second } = await full()
    await join(first, coach)
    await join(second, coach)
    await cancel(holder, held.id)
    await app.settle()
    const [entry] = await waits(first)
    expect(entry).toMatchObject({
      status: "offered",
      position: null,
      offer: { scheduledAt: "2027-02-26T13:30:00Z" },
    })
    const offer = await readBooking(first, entry?.offer?.bookingId ?? "")
    expect(offer).toMatchObject({
      status: "pending",
      fromWaitlist: true,
      can: { confirm: true, decline: true },
    })
    expect(Date.parse(offer.expiresAt ?? "") - Date.parse(offer.createdAt)).toBe(2 * 3_600_000)
    expect(offer.history).toMatchObject([{ what: "offered", by: "system" }])
    expect(await waits(second)).toMatchObject([{ status: "waiting", position: 1 }])
    expect(
      (
        await second.call("POST /bookings/book", {
          body: { coachId: coach.id, scheduledAt: monday("10:00") },
        })
      ).problem.code,
    ).toBe("coach_fully_booked")
    expect((await change(first, offer.id, { status: "confirmed" })).body.status).toBe("confirmed")
    expect(await waits(first)).toEqual([])
    await app.settle()
    expect(await waits(second)).toMatchObject([{ status: "waiting" }])
  })

  it("goes to the next when the offer is declined, left or expires", async () => {
    const { coach, holder, held, first, second } = await full()
    const third = await addClient(app, coach)
    for (const person of [first, second, third]) await join(person, coach)
    await cancel(holder, held.id)
    await app.settle()
    await change(first, (await waits(first))[0]?.offer?.bookingId ?? "", { status: "declined" })
    await app.settle()
    expect(await waits(first)).toEqual([])
    const offered = (await waits(second))[0]
    expect(offered?.status).toBe("offered")
    expect((await leave(second, offered?.id ?? "")).status).toBe(204)
    expect((await readBooking(second, offered?.offer?.bookingId ?? "")).status).toBe("declined")
    await app.settle()
    expect(await waits(third)).toMatchObject([{ status: "offered" }])
    const [again] = await moveClockTo(app, "2027-02-26T11:01:00Z", third)
    await app.runScheduledJob("expire_bookings")
    await app.settle()
    expect(await waits(again)).toEqual([])
    expect((await bookingsOf(again)).map(booking => booking.status)).toEqual(["expired"])
  })

  it("is offered on the day that a client waits for, at a time when they are free", async () => {
    const { coach, client } = await createPair(app, {
      coach: { timeZone: "Europe/Berlin" },
      client: { timeZone: "Asia/Kolkata" },
      hours: { timeOff: [{ start: "2027-03-02", end: "2027-03-02" }] },
    })
    const other = await app.person({ role: "coach" })
    await app.connect(other, client)
    await book(client, other, "2027-03-02T08:00:00Z")
    await join(client, coach, { day: "2027-03-02", minutes: 60, type: "VOICE" })
    await app.runScheduledJob("offer_waitlist")
    expect(await waits(client)).toMatchObject([{ status: "waiting" }])
    await setHours(coach, { timeOff: [] })
    await app.settle()
    const [entry] = await waits(client)
    expect(entry?.offer?.scheduledAt).toBe("2027-03-02T08:30:00Z")
    expect(await readBooking(client, entry?.offer?.bookingId ?? "")).toMatchObject({
      type: "VOICE",
      minutes: 60,
    })
  })

  it("is offered when the coach raises the capacity", async () => {
    const { coach, first } = await full()
    await join(first, coach)
    await setHours(coach, { totalSlots: 2 })
    await app.settle()
    expect(await waits(first)).toMatchObject([{ status: "offered" }])
  })

  it("is offered once, over two servers and however often the job runs", async () => {
    const { coach, holder, held, first, second } = await full()
    await join(first, coach)
    await join(second, coach)
    await cancel(holder, held.id)
    const server = await app.secondServer()
    server.clock.set(FRIDAY)
    await Promise.all(
      [1, 2, 3].flatMap(() => [
        app.runScheduledJob("offer_waitlist"),
        server.runScheduledJob("offer_waitlist"),
      ]),
    )
    await server.close()
    expect(await bookingsOf(first)).toHaveLength(1)
    expect(await bookingsOf(second)).toHaveLength(0)
  })

  it("is not offered to people who are no longer connected, nor for a day that is over", async () => {
    const { coach, holder, held, first, second } = await full()
    await join(first, coach)
    await join(second, coach, { day: "2027-02-26" })
    await coach.call("POST /friends/block/{userId}", { params: { userId: first.id } })
    const [holderThen, secondThen] = await moveClockTo(app, "2027-02-27T08:00:00Z", holder, second)
    await cancel(holderThen, held.id)
    await app.settle()
    expect(await waits(secondThen)).toEqual([])
    expect(await bookingsOf(secondThen)).toEqual([])
    expect(
      (
        await app.context.db
          .selectFrom("waitlist_entries")
          .select("status")
          .where("client_id", "=", first.id)
          .execute()
      )[0]?.status,
    ).toBe("left")
  })
})

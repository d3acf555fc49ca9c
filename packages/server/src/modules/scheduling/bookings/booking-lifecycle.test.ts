import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
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
  slotsOf,
} from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const
const NINE = monday("09:00")

describe("the coach's answer", () => {
  it("confirms a request, and confirming again changes nothing", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    const confirmed = await change(coach, id, { status: "confirmed" })
    expect(confirmed.body).toMatchObject({ status: "confirmed", expiresAt: null, scheduledAt: NINE })
    const again = await change(coach, id, { status: "confirmed" })
    expect([again.status, again.body.version]).toEqual([200, confirmed.body.version])
    expect((await readBooking(client, id)).history).toHaveLength(2)
  })

  it("declines with a reason and releases time and capacity slot", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    const declined = await change(coach, id, { status: "declined", reason: "I am away" })
    expect(declined.body).toMatchObject({ status: "declined", reason: "I am away", meetingUrl: null })
    expect((await readBooking(client, id)).history?.at(-1)).toMatchObject({
      what: "declined",
      by: "coach",
      reason: "I am away",
    })
    expect(await book(client, coach, NINE)).toMatchObject({ slotNumber: 1 })
  })

  it("can only be given by the coach", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    for (const status of ["confirmed", "declined"] as const) {
      const refused = await change(client, id, { status })
      expect([refused.status, refused.problem.code]).toEqual([409, "wrong_status"])
    }
    const cancelled = await cancel(coach, id)
    expect([cancelled.status, cancelled.problem.code]).toEqual([409, "wrong_status"])
  })

  it("needs the connection to be accepted still", async () => {
    const coach = await app.person({ role: "coach" })
    const client = await app.person()
    const connectionId = await app.connect(coach, client)
    const { id } = await book(client, coach, NINE)
    await app.context.db
      .updateTable("connections")
      .set({ status: "ended", ended_by: "client" })
      .where("id", "=", connectionId)
      .execute()
    const refused = await change(coach, id, { status: "confirmed" })
    expect([refused.status, refused.problem.code]).toEqual([403, "connection_required"])
    await cancel(client, id)
  })

  it("cannot confirm with another time", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    const refused = await change(coach, id, { status: "confirmed", scheduledAt: monday("10:00") })
    expect([refused.status, refused.problem.errors?.[0]?.path]).toEqual([400, "scheduledAt"])
  })
})

describe("a request that nobody answers", () => {
  it("expires when due, once, with two servers", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    const [lateCoach] = await moveClockTo(app, "2027-02-27T09:10:00Z", coach)
    const second = await app.secondServer()
    second.clock.set("2027-02-27T09:10:00Z")
    await Promise.all([app, second].map(server => server.runScheduledJob("expire_bookings")))
    await second.close()
    const expired = await readBooking(lateCoach, id)
    expect(expired).toMatchObject({
      status: "expired",
      expiresAt: null,
      can: { confirm: true, decline: false },
    })
    expect(expired.history?.filter(line => line.what === "expired")).toHaveLength(1)
    expect(await slotsOf(app.anyone, coach)).toContain(NINE)
  })

  it("can be confirmed late, if the time and a capacity slot are still free", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    const [lateCoach] = await moveClockTo(app, "2027-02-27T09:10:00Z", coach)
    expect((await change(lateCoach, id, { status: "confirmed" })).body).toMatchObject({
      status: "confirmed",
      scheduledAt: NINE,
      slotNumber: 1,
    })
    expect(await slotsOf(app.anyone, coach)).not.toContain(NINE)
  })

  it("gets another slot when its own is used, and is refused when there is none", async () => {
    const { coach, client } = await createPair(app, { hours: { totalSlots: 2 } })
    const other = await addClient(app, coach)
    const mine = await book(client, coach, NINE)
    const [lateCoach, lateOther] = await moveClockTo(app, "2027-02-27T09:10:00Z", coach, other)
    expect(await book(lateOther, coach, monday("10:00"))).toMatchObject({ slotNumber: 1 })
    const confirmed = await change(lateCoach, mine.id, { status: "confirmed" })
    expect(confirmed.body).toMatchObject({ status: "confirmed", slotNumber: 2 })
  })

  it("cannot be confirmed when the time is taken or past", async () => {
    const { coach, client } = await createPair(app, { hours: { totalSlots: 2 } })
    const other = await addClient(app, coach)
    const { id } = await book(client, coach, NINE)
    const [lateCoach, lateOther] = await moveClockTo(app, "2027-02-27T09:10:00Z", coach, other)
    const won = await book(lateOther, coach, monday("08:30"), { minutes: 60 })
    const taken = await change(lateCoach, id, { status: "confirmed" })
    expect([taken.status, taken.problem.code]).toEqual([409, "slot_taken"])
    await cancel(lateOther, won.id)
    for (const clock of ["11:00", "12:00"]) await book(lateOther, coach, monday(clock))
    expect((await change(lateCoach, id, { status: "confirmed" })).problem.code).toBe("coach_fully_booked")
    const [tooLate] = await moveClockTo(app, "2027-03-01T09:00:01Z", coach)
    const past = await change(tooLate, id, { status: "confirmed" })
    expect([past.status, past.problem.code, past.problem.reason]).toEqual([422, "slot_not_offered", "past"])
  })

  it("cannot be seen or changed by anybody else", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    const strangers = [
      await app.person(),
      await app.person({ role: "coach" }),
      await app.person({ role: "admin" }),
    ]
    for (const stranger of strangers) {
      for (const body of [
        { status: "confirmed" },
        { status: "declined" },
        { status: "cancelled" },
        { status: "completed" },
        { status: "no_show" },
        { scheduledAt: monday("10:00") },
        { proposal: "accepted" },
        { notes: "mine now" },
      ] as const)
        expect((await change(stranger, id, body)).status).toBe(404)
      expect((await cancel(stranger, id)).status).toBe(404)
    }
    for (const stranger of strangers.slice(0, 2))
      expect(
        (await stranger.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })).status,
      ).toBe(404)
  })
})

describe("a confirmed session", () => {
  it("can be cancelled by either side until it starts", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const one = await book(client, coach, NINE)
    const two = await book(client, coach, monday("10:00"))
    const byCoach = await change(coach, one.id, { status: "cancelled", reason: "Flu" })
    expect(byCoach.body).toMatchObject({ status: "cancelled", cancelledBy: "coach", reason: "Flu" })
    expect((await cancel(client, one.id)).status).toBe(200)
    const [lateClient] = await moveClockTo(app, "2027-03-01T10:00:01Z", client)
    const late = await cancel(lateClient, two.id)
    expect([late.status, late.problem.code]).toEqual([422, "too_late_to_change"])
  })

  it("can be completed by the coach from its start, and by nobody before", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const { id } = await book(client, coach, NINE)
    const early = await change(coach, id, { status: "completed" })
    expect([early.status, early.problem.code]).toEqual([422, "too_early"])
    const [thenCoach, thenClient] = await moveClockTo(app, "2027-03-01T09:00:01Z", coach, client)
    expect((await change(thenClient, id, { status: "completed" })).problem.code).toBe("wrong_status")
    expect((await change(thenCoach, id, { status: "completed" })).body).toMatchObject({ status: "completed" })
    expect((await change(thenCoach, id, { status: "no_show" })).problem).toMatchObject({
      status: 409,
      code: "wrong_status",
      currentStatus: "completed",
    })
  })

  it("is completed by the system one hour after its end, once, with two servers", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const { id } = await book(client, coach, NINE)
    app.clock.set("2027-03-01T10:29:00Z")
    await app.runScheduledJob("complete_bookings")
    const [soon] = await moveClockTo(app, "2027-03-01T10:29:30Z", client)
    expect((await readBooking(soon, id)).status).toBe("confirmed")
    const [then] = await moveClockTo(app, "2027-03-01T10:30:00Z", client)
    const second = await app.secondServer()
    second.clock.set("2027-03-01T10:30:01Z")
    await Promise.all([app, second].map(server => server.runScheduledJob("complete_bookings")))
    await second.close()
    const completed = await readBooking(then, id)
    expect(completed.status).toBe("completed")
    expect(completed.history?.map(line => [line.what, line.by])).toEqual([
      ["booked", "client"],
      ["completed", "system"],
    ])
  })

  it("can be a no-show from ten past, of the other side unless stated, and who waited can waive it", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const { id } = await book(client, coach, NINE)
    const [early] = await moveClockTo(app, "2027-03-01T09:09:00Z", coach)
    expect((await change(early, id, { status: "no_show" })).problem.code).toBe("too_early")
    const [thenCoach, thenClient] = await moveClockTo(app, "2027-03-01T09:10:00Z", coach, client)
    expect((await change(thenCoach, id, { status: "no_show" })).body).toMatchObject({
      status: "no_show",
      noShowBy: "client",
    })
    expect((await change(thenClient, id, { status: "completed" })).problem.code).toBe("wrong_status")
    expect(
      (await change(thenCoach, id, { status: "completed", reason: "Train was late" })).body,
    ).toMatchObject({
      status: "completed",
      noShowBy: null,
    })
  })

  it("has notes that both can change, and the history does not contain them", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE, { notes: "first" })
    const both = await change(coach, id, { status: "confirmed", notes: "bring shoes" })
    expect(both.body).toMatchObject({ status: "confirmed", notes: "bring shoes" })
    await change(client, id, { notes: "I will" })
    const seen = await readBooking(coach, id)
    expect(seen.notes).toBe("I will")
    expect(seen.history?.map(line => line.what)).toEqual([
      "requested",
      "confirmed",
      "notes_changed",
      "notes_changed",
    ])
    expect(JSON.stringify(seen.history)).not.toContain("shoes")
  })

  it("applies both of two changes or neither", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE, { notes: "first" })
    expect((await change(client, id, { status: "confirmed", notes: "sneaky" })).status).toBe(409)
    expect((await readBooking(client, id)).notes).toBe("first")
  })
})

it("refuses changes that cannot be combined", async () => {
  const { coach, client } = await createPair(app)
  const { id } = await book(client, coach, NINE)
  for (const body of [
    {},
    { reason: "because" },
    { status: "declined", scheduledAt: NINE },
    { proposal: "accepted", status: "confirmed" },
    { noShowBy: "client" },
    { status: "expired" },
    { status: "pending" },
  ])
    expect((await change(coach, id, body as never)).status).toBe(400)
})

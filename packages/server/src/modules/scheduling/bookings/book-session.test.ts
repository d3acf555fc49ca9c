import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { listQueries } from "../../../platform/db/db.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
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
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const

describe("a client who requests a session", () => {
  it("waits for the coach, with the time, the lowest capacity slot and the current price reserved", async () => {
    const { coach, client } = await createPair(app)
    const { status, body } = await client.call("POST /bookings/book", {
      body: { coachId: coach.id, scheduledAt: monday("09:00"), agenda: "Squat form", notes: "Left knee" },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      coachId: coach.id,
      clientId: client.id,
      slotNumber: 1,
      scheduledAt: "2027-03-01T09:00:00Z",
      endsAt: "2027-03-01T09:30:00Z",
      minutes: 30,
      type: "VIDEO",
      status: "pending",
      agenda: "Squat form",
      notes: "Left knee",
      meetingUrl: `${app.context.config.publicUrl}/bookings/${body.id}/join`,
      joinOpensAt: "2027-03-01T08:50:00Z",
      coach: { id: coach.id, firstName: coach.firstName },
      client: { id: client.id, firstName: client.firstName },
      policy: { freeUntilHours: 24 },
      can: { cancel: true, confirm: false, reschedule: true },
    })
    expect(Date.parse(body.expiresAt ?? "") - Date.parse(body.createdAt)).toBe(24 * 3_600_000)
    expect(body.price.amount).toBeGreaterThan(0)
    expect(body.price.settlement).toBe("direct")
    expect((await readBooking(coach, body.id)).history).toMatchObject([{ what: "requested", by: "client" }])
  })

  it("is never held past its start", async () => {
    const { coach, client } = await createPair(app, { hours: { minimumNoticeMinutes: 0 } })
    const booked = await book(client, coach, "2027-02-26T13:00:00Z")
    expect(booked.expiresAt).toBe("2027-02-26T13:00:00Z")
  })

  it("books at once where the coach offers that, and can still send a request", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const atOnce = await book(client, coach, monday("09:00"))
    expect(atOnce).toMatchObject({ status: "confirmed", expiresAt: null })
    expect((await readBooking(client, atOnce.id)).history).toMatchObject([{ what: "booked", by: "client" }])
    expect(await book(client, coach, monday("10:00"), { mode: "request" })).toMatchObject({
      status: "pending",
    })
    expect(await book(client, coach, monday("11:00"), { type: "VOICE" })).toMatchObject({ status: "pending" })
  })

  it("cannot book at once what is offered on request only", async () => {
    const { coach, client } = await createPair(app)
    const body = { coachId: coach.id, scheduledAt: monday("09:00"), mode: "instant" } as const
    const refused = await client.call("POST /bookings/book", { body })
    expect([refused.status, refused.problem.code]).toEqual([422, "not_on_offer"])
  })

  it("can leave the time to the coach: a capacity slot is reserved, and no time", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const { body, status } = await client.call("POST /bookings/book", {
      body: { coachId: coach.id, minutes: 60 },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      status: "pending",
      scheduledAt: null,
      endsAt: null,
      slotNumber: 1,
      minutes: 60,
    })
    const untimed = await change(coach, body.id, { status: "confirmed" })
    expect([untimed.status, untimed.problem.code]).toEqual([422, "time_required"])
    const timed = await change(coach, body.id, { status: "confirmed", scheduledAt: monday("09:00") })
    expect(timed.body).toMatchObject({ status: "confirmed", scheduledAt: monday("09:00"), slotNumber: 1 })
  })

  it("is told which rule excludes a time, and the nearest free ones", async () => {
    const { coach, client } = await createPair(app, {
      hours: { timeOff: [{ start: "2027-03-02", end: "2027-03-02" }], limits: { perDay: 1, perWeek: null } },
    })
    const reasonFor = async (scheduledAt: string) => {
      const { status, problem } = await client.call("POST /bookings/book", {
        body: { coachId: coach.id, scheduledAt },
      })
      expect([status, problem.code]).toEqual([422, "slot_not_offered"])
      return problem.reason
    }
    expect(await reasonFor("2027-02-25T09:00:00Z")).toBe("past")
    expect(await reasonFor("2027-02-26T10:00:00Z")).toBe("minimum_notice")
    expect(await reasonFor("2028-03-01T09:00:00Z")).toBe("beyond_horizon")
    expect(await reasonFor(monday("05:00"))).toBe("outside_hours")
    expect(await reasonFor("2027-03-02T09:00:00Z")).toBe("time_off")
    expect(await reasonFor(monday("09:10"))).toBe("not_on_grid")
    expect(await reasonFor("2027-03-01T09:00:30Z")).toBe("not_on_grid")
    await book(client, coach, monday("09:00"))
    expect(await reasonFor(monday("11:00"))).toBe("limit_per_day")
  })

  it("is refused a reserved time, with the nearest free ones", async () => {
    const { coach, client } = await createPair(app, { hours: { bufferAfterMinutes: 15 } })
    const other = await addClient(app, coach)
    await book(other, coach, monday("10:00"))
    const refusal = async (scheduledAt: string) =>
      (await client.call("POST /bookings/book", { body: { coachId: coach.id, scheduledAt } })).problem
    expect(await refusal(monday("10:00"))).toMatchObject({
      status: 409,
      code: "slot_taken",
      nearest: [monday("08:30"), monday("09:00"), monday("11:00")],
    })
    expect((await refusal(monday("09:30"))).code).toBe("slot_taken")
    expect((await refusal(monday("10:30"))).code).toBe("slot_taken")
  })

  it("cannot have two sessions at once", async () => {
    const { coach, client } = await createPair(app)
    const second = await app.person({ role: "coach" })
    await app.connect(second, client)
    await book(client, coach, monday("09:00"))
    const body = { coachId: second.id, scheduledAt: monday("09:00"), minutes: 60 }
    const refused = await client.call("POST /bookings/book", { body })
    expect([refused.status, refused.problem.code]).toEqual([409, "client_busy"])
    await book(client, second, monday("09:30"))
  })

  it("cannot book a coach who is a client in another session at that time", async () => {
    const { coach, client } = await createPair(app, { hours: { bufferBeforeMinutes: 15 } })
    const mentor = await app.person({ role: "coach" })
    await app.connect(mentor, coach)
    await book(coach, mentor, monday("10:00"))
    const body = { coachId: coach.id, scheduledAt: monday("10:00") }
    expect((await client.call("POST /bookings/book", { body })).problem.code).toBe("slot_taken")
    for (const scheduledAt of [monday("09:30"), monday("10:30")])
      expect(
        (await client.call("POST /bookings/book", { body: { ...body, scheduledAt } })).problem.code,
      ).toBe("slot_taken")
    await book(client, coach, monday("09:00"))
    await book(client, coach, monday("11:00"))
  })

  it("has at most three pending requests with one coach", async () => {
    const { coach, client } = await createPair(app)
    const first = await book(client, coach, monday("08:00"))
    for (const clock of ["09:00", "10:00"]) await book(client, coach, monday(clock))
    const fourth = { body: { coachId: coach.id, scheduledAt: monday("11:00") } }
    const refused = await client.call("POST /bookings/book", fourth)
    expect([refused.status, refused.problem.code]).toEqual([409, "too_many_pending"])
    await cancel(client, first.id)
    expect((await client.call("POST /bookings/book", fourth)).status).toBe(201)
  })

  it("is refused where all capacity slots are used; a released one goes to the next client", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, totalSlots: 2 } })
    const first = await book(client, coach, monday("08:00"))
    await book(client, coach, monday("09:00"))
    const third = { body: { coachId: coach.id, scheduledAt: monday("10:00") } }
    const refused = await client.call("POST /bookings/book", third)
    expect([refused.status, refused.problem.code]).toEqual([409, "coach_fully_booked"])
    await cancel(client, first.id)
    expect((await client.call("POST /bookings/book", third)).body.slotNumber).toBe(1)
  })

  it("can choose a slot number, unless it is used or does not exist", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, totalSlots: 5 } })
    expect(await book(client, coach, monday("08:00"), { slotNumber: 3 })).toMatchObject({ slotNumber: 3 })
    const ask = (slotNumber: number) =>
      client.call("POST /bookings/book", {
        body: { coachId: coach.id, scheduledAt: monday("09:00"), slotNumber },
      })
    const held = await ask(3)
    expect([held.status, held.problem.code]).toEqual([409, "slot_number_taken"])
    const beyond = await ask(6)
    expect([beyond.status, beyond.problem.code]).toEqual([422, "not_on_offer"])
  })

  it("cannot book a type or length that is not offered", async () => {
    const { coach, client } = await createPair(app)
    const body = { coachId: coach.id, scheduledAt: monday("09:00"), minutes: 45 }
    expect((await client.call("POST /bookings/book", { body })).problem.code).toBe("not_on_offer")
  })

  it("pays the price at booking, whatever the coach charges later", async () => {
    const { coach, client } = await createPair(app)
    const booked = await book(client, coach, monday("09:00"))
    const config = await coach.call("GET /prices/config/{userId}", { params: { userId: coach.id } })
    const { userId: _, calculatedAt: __, ...prices } = config.body
    const raised = { ...prices, baseRate: prices.baseRate * 2, rates: [] }
    const saved = await coach.call("PUT /prices/config/{userId}", {
      params: { userId: coach.id },
      body: raised as never,
    })
    expect(saved.status).toBe(200)
    await setHours(coach, { policy: { freeUntilHours: 2 } })
    const confirmed = await change(coach, booked.id, { status: "confirmed" })
    expect(confirmed.body).toMatchObject({ price: booked.price, policy: { freeUntilHours: 24 } })
  })
})

describe("nobody books", () => {
  it("without an accepted connection, whether the coach exists or not", async () => {
    const coach = await app.person({ role: "coach" })
    const stranger = await app.person()
    for (const coachId of [coach.id, "0198c000-0000-7000-8000-000000000000"]) {
      const refused = await stranger.call("POST /bookings/book", {
        body: { coachId, scheduledAt: monday("09:00") },
      })
      expect([refused.status, refused.problem.code]).toEqual([403, "connection_required"])
    }
  })

  it("for somebody else", async () => {
    const { coach, client } = await createPair(app)
    const stranger = await app.person()
    const body = { coachId: coach.id, clientId: client.id, scheduledAt: monday("09:00") }
    expect((await stranger.call("POST /bookings/book", { body })).status).toBe(403)
  })

  it("without signing in, or with an invalid body", async () => {
    const { coach, client } = await createPair(app)
    const body = { coachId: coach.id, scheduledAt: monday("09:00") }
    expect((await app.anyone.call("POST /bookings/book", { body })).status).toBe(401)
    for (const wrong of [
      { ...body, coachId: "nobody" },
      { ...body, scheduledAt: "tomorrow" },
      { ...body, minutes: -30 },
      { ...body, price: 0 },
      { ...body, notes: "x".repeat(2001) },
    ])
      expect((await client.call("POST /bookings/book", { body: wrong as typeof body })).status).toBe(400)
  })

  it("in the year 9999, and the server does not fail", async () => {
    const { coach, client } = await createPair(app, { hours: { maxDaysAhead: null } })
    const body = { coachId: coach.id, scheduledAt: "9999-12-30T03:00:00Z" }
    expect((await client.call("POST /bookings/book", { body })).status).toBe(422)
  })
})

describe("a coach who books for a client", () => {
  it("confirms it at once only where it is free of charge", async () => {
    const { coach, client } = await createPair(app)
    const config = await coach.call("GET /prices/config/{userId}", { params: { userId: coach.id } })
    const { userId: _, calculatedAt: __, ...prices } = config.body
    await coach.call("PUT /prices/config/{userId}", {
      params: { userId: coach.id },
      body: { ...prices, rates: [], baseRate: 0 } as never,
    })
    const booked = await book(coach, coach, monday("09:00"), { clientId: client.id })
    expect(booked).toMatchObject({ status: "confirmed", clientId: client.id })
    expect(booked.price).toMatchObject({ amount: 0, settlement: "free" })
  })

  it("otherwise sends a request, which only the client can accept", async () => {
    const { coach, client } = await createPair(app)
    const booked = await book(coach, coach, monday("09:00"), { clientId: client.id })
    expect(booked).toMatchObject({ status: "pending", can: { confirm: false, cancel: true } })
    const own = await change(coach, booked.id, { status: "confirmed" })
    expect([own.status, own.problem.code]).toEqual([409, "wrong_status"])
    expect((await readBooking(client, booked.id)).can).toMatchObject({ confirm: true, decline: true })
    expect((await change(client, booked.id, { status: "confirmed" })).body.status).toBe("confirmed")
  })

  it("is not bound by the minimum notice, but needs a connected client", async () => {
    const { coach, client } = await createPair(app)
    await book(coach, coach, "2027-02-26T10:00:00Z", { clientId: client.id })
    const stranger = await app.person()
    const body = { coachId: coach.id, clientId: stranger.id, scheduledAt: monday("09:00") }
    const refused = await coach.call("POST /bookings/book", { body })
    expect([refused.status, refused.problem.code]).toEqual([403, "connection_required"])
    const nobody = await coach.call("POST /bookings/book", {
      body: { coachId: coach.id, scheduledAt: monday("09:00") },
    })
    expect(nobody.problem.errors?.[0]?.path).toBe("clientId")
  })
})

describe("an expired hold", () => {
  it("blocks neither its time nor its capacity slot, even before the scheduled job has run", async () => {
    const { coach, client } = await createPair(app, { hours: { totalSlots: 1, minimumNoticeMinutes: 0 } })
    const other = await addClient(app, coach)
    const held = await book(client, coach, monday("09:00"))
    const [lateOther, lateClient] = await moveClockTo(app, "2027-02-27T09:10:00Z", other, client)
    const won = await book(lateOther, coach, monday("09:00"))
    expect(won.slotNumber).toBe(1)
    const expired = await readBooking(lateClient, held.id)
    expect(expired.status).toBe("expired")
    expect(expired.history?.map(line => [line.what, line.by])).toEqual([
      ["requested", "client"],
      ["expired", "system"],
    ])
  })
})

describe("an Idempotency-Key", () => {
  it("makes repeated requests one booking, with the first response", async () => {
    const { coach, client } = await createPair(app)
    const call = { body: { coachId: coach.id, scheduledAt: monday("09:00") }, idempotencyKey: "once" }
    const first = await client.call("POST /bookings/book", call)
    const again = await client.call("POST /bookings/book", call)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    const both = await Promise.all([1, 2, 3].map(() => client.call("POST /bookings/book", call)))
    expect(both.map(each => each.body.id)).toEqual([first.body.id, first.body.id, first.body.id])
  })

  it("refuses another body, and can be used again after a refusal", async () => {
    const { coach, client } = await createPair(app)
    const other = await addClient(app, coach)
    const theirs = await book(other, coach, monday("09:00"))
    const call = { body: { coachId: coach.id, scheduledAt: monday("09:00") }, idempotencyKey: "twice" }
    expect((await client.call("POST /bookings/book", call)).problem.code).toBe("slot_taken")
    await cancel(other, theirs.id)
    expect((await client.call("POST /bookings/book", call)).status).toBe(201)
    const changed = { ...call, body: { ...call.body, scheduledAt: monday("10:00") } }
    const refused = await client.call("POST /bookings/book", changed)
    expect([refused.status, refused.problem.code]).toEqual([422, "idempotency_key_reused"])
  })
})

it("a booking takes ten statements, and no more with a full calendar", async () => {
  const { coach, client } = await createPair(app, { hours: instant })
  await book(client, coach, monday("08:00"))
  const first = await listQueries(() => book(client, coach, monday("09:00")))
  for (const clock of ["10:00", "11:00", "12:00", "13:00"]) await book(client, coach, monday(clock))
  const full = await listQueries(() => book(client, coach, monday("14:00")))
  expect(full.length).toBe(first.length)
  expect(full.length).toBeLessThanOrEqual(10)
})

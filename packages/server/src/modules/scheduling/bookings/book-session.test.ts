import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { listQueries } from "../../../platform/db/db.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import {
  another,
  book,
  cancel,
  change,
  FRIDAY,
  later,
  look,
  meet,
  monday,
  setHours,
} from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const

describe("a client who asks for a session", () => {
  it("waits for the coach, holding the time, the lowest place and the price of that moment", async () => {
    const { coach, client } = await meet(app)
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
    expect((await look(coach, body.id)).history).toMatchObject([{ what: "requested", by: "client" }])
  })

  it("never holds longer than until the start", async () => {
    const { coach, client } = await meet(app, { hours: { minimumNoticeMinutes: 0 } })
    const booked = await book(client, coach, "2027-02-26T13:00:00Z")
    expect(booked.expiresAt).toBe("2027-02-26T13:00:00Z")
  })

  it("has it at once where the coach offers that, and may ask all the same", async () => {
    const { coach, client } = await meet(app, { hours: instant })
    const atOnce = await book(client, coach, monday("09:00"))
    expect(atOnce).toMatchObject({ status: "confirmed", expiresAt: null })
    expect((await look(client, atOnce.id)).history).toMatchObject([{ what: "booked", by: "client" }])
    expect(await book(client, coach, monday("10:00"), { mode: "request" })).toMatchObject({
      status: "pending",
    })
    expect(await book(client, coach, monday("11:00"), { type: "VOICE" })).toMatchObject({ status: "pending" })
  })

  it("cannot insist on having at once what is given on request", async () => {
    const { coach, client } = await meet(app)
    const body = { coachId: coach.id, scheduledAt: monday("09:00"), mode: "instant" } as const
    const refused = await client.call("POST /bookings/book", { body })
    expect([refused.status, refused.problem.code]).toEqual([422, "not_on_offer"])
  })

  it("may leave the time to the coach; then a place is held and no time", async () => {
    const { coach, client } = await meet(app, { hours: instant })
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

  it("is told which rule stands against a time, and what is free near it", async () => {
    const { coach, client } = await meet(app, {
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

  it("is refused a time that is held, with the nearest free ones", async () => {
    const { coach, client } = await meet(app, { hours: { bufferAfterMinutes: 15 } })
    const other = await another(app, coach)
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

  it("cannot be in two places", async () => {
    const { coach, client } = await meet(app)
    const second = await app.person({ role: "coach" })
    await app.connect(second, client)
    await book(client, coach, monday("09:00"))
    const body = { coachId: second.id, scheduledAt: monday("09:00"), minutes: 60 }
    const refused = await client.call("POST /bookings/book", { body })
    expect([refused.status, refused.problem.code]).toEqual([409, "client_busy"])
    await book(client, second, monday("09:30"))
  })

  it("cannot have a coach who is somebody's client at that hour", async () => {
    const { coach, client } = await meet(app, { hours: { bufferBeforeMinutes: 15 } })
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

  it("has at most three requests waiting with one coach", async () => {
    const { coach, client } = await meet(app)
    const first = await book(client, coach, monday("08:00"))
    for (const clock of ["09:00", "10:00"]) await book(client, coach, monday(clock))
    const fourth = { body: { coachId: coach.id, scheduledAt: monday("11:00") } }
    const refused = await client.call("POST /bookings/book", fourth)
    expect([refused.status, refused.problem.code]).toEqual([409, "too_many_pending"])
    await cancel(client, first.id)
    expect((await client.call("POST /bookings/book", fourth)).status).toBe(201)
  })

  it("gets no place where all are held, and one given back is the next one's", async () => {
    const { coach, client } = await meet(app, { hours: { ...instant, totalSlots: 2 } })
    const first = await book(client, coach, monday("08:00"))
    await book(client, coach, monday("09:00"))
    const third = { body: { coachId: coach.id, scheduledAt: monday("10:00") } }
    const refused = await client.call("POST /bookings/book", third)
    expect([refused.status, refused.problem.code]).toEqual([409, "coach_fully_booked"])
    await cancel(client, first.id)
    expect((await client.call("POST /bookings/book", third)).body.slotNumber).toBe(1)
  })

  it("may name a place, unless it is held or there is none of that number", async () => {
    const { coach, client } = await meet(app, { hours: { ...instant, totalSlots: 5 } })
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

  it("cannot have a type or length that is not offered", async () => {
    const { coach, client } = await meet(app)
    const body = { coachId: coach.id, scheduledAt: monday("09:00"), minutes: 45 }
    expect((await client.call("POST /bookings/book", { body })).problem.code).toBe("not_on_offer")
  })

  it("pays what was agreed, whatever the coach asks for later", async () => {
    const { coach, client } = await meet(app)
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
  it("without an accepted connection, known and unknown coaches alike", async () => {
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
    const { coach, client } = await meet(app)
    const stranger = await app.person()
    const body = { coachId: coach.id, clientId: client.id, scheduledAt: monday("09:00") }
    expect((await stranger.call("POST /bookings/book", { body })).status).toBe(403)
  })

  it("without signing in, or with what is no booking", async () => {
    const { coach, client } = await meet(app)
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

  it("in the year 9999, and it is no fault of ours", async () => {
    const { coach, client } = await meet(app, { hours: { maxDaysAhead: null } })
    const body = { coachId: coach.id, scheduledAt: "9999-12-30T03:00:00Z" }
    expect((await client.call("POST /bookings/book", { body })).status).toBe(422)
  })
})

describe("a coach who books for a client", () => {
  it("has it stand at once only where it is free", async () => {
    const { coach, client } = await meet(app)
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

  it("otherwise asks the client, who alone can say yes", async () => {
    const { coach, client } = await meet(app)
    const booked = await book(coach, coach, monday("09:00"), { clientId: client.id })
    expect(booked).toMatchObject({ status: "pending", can: { confirm: false, cancel: true } })
    const own = await change(coach, booked.id, { status: "confirmed" })
    expect([own.status, own.problem.code]).toEqual([409, "wrong_status"])
    expect((await look(client, booked.id)).can).toMatchObject({ confirm: true, decline: true })
    expect((await change(client, booked.id, { status: "confirmed" })).body.status).toBe("confirmed")
  })

  it("needs no notice of their own, but a connected client", async () => {
    const { coach, client } = await meet(app)
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

describe("a hold that ran out", () => {
  it("is in nobody's way before any sweep has seen it, neither its time nor its place", async () => {
    const { coach, client } = await meet(app, { hours: { totalSlots: 1, minimumNoticeMinutes: 0 } })
    const other = await another(app, coach)
    const held = await book(client, coach, monday("09:00"))
    const [lateOther, lateClient] = await later(app, "2027-02-27T09:10:00Z", other, client)
    const won = await book(lateOther, coach, monday("09:00"))
    expect(won.slotNumber).toBe(1)
    const expired = await look(lateClient, held.id)
    expect(expired.status).toBe("expired")
    expect(expired.history?.map(line => [line.what, line.by])).toEqual([
      ["requested", "client"],
      ["expired", "clock"],
    ])
  })
})

describe("an Idempotency-Key", () => {
  it("makes a repeated booking one booking, with the first answer", async () => {
    const { coach, client } = await meet(app)
    const call = { body: { coachId: coach.id, scheduledAt: monday("09:00") }, idempotencyKey: "once" }
    const first = await client.call("POST /bookings/book", call)
    const again = await client.call("POST /bookings/book", call)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    const both = await Promise.all([1, 2, 3].map(() => client.call("POST /bookings/book", call)))
    expect(both.map(each => each.body.id)).toEqual([first.body.id, first.body.id, first.body.id])
  })

  it("refuses another body, and is not burnt by a refusal", async () => {
    const { coach, client } = await meet(app)
    const other = await another(app, coach)
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

it("a booking costs thirteen statements and not one more with a full calendar", async () => {
  const { coach, client } = await meet(app, { hours: instant })
  await book(client, coach, monday("08:00"))
  const first = await listQueries(() => book(client, coach, monday("09:00")))
  for (const clock of ["10:00", "11:00", "12:00", "13:00"]) await book(client, coach, monday(clock))
  const full = await listQueries(() => book(client, coach, monday("14:00")))
  expect(full.length).toBe(first.length)
  expect(full.length).toBeLessThanOrEqual(13)
})

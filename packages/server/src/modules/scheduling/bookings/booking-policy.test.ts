import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import {
  book,
  cancel,
  change,
  createPair,
  FRIDAY,
  monday,
  moveClockTo,
  readBooking,
  setHours,
  slotsOf,
} from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const NINE = monday("09:00")
const [FREE, ASKING, LATE] = ["2027-02-28T08:00:00Z", "2027-02-28T10:00:00Z", "2027-02-28T23:00:00Z"]
const policy = { freeUntilHours: 24, approvalUntilHours: 12, late: "fee" } as const

/** A confirmed session of 30 euros on Monday at nine, seen by both at another time. */
const sessionAt = async (at: string, late: "fee" | "refused" = "fee") => {
  app.clock.set(FRIDAY)
  const { coach, client } = await createPair(app, {
    hours: { bookingMode: { VIDEO: "instant" }, policy: { ...policy, late } },
  })
  const { id } = await book(client, coach, NINE)
  const [thenCoach, thenClient] = await moveClockTo(app, at, coach, client)
  return { coach: thenCoach, client: thenClient, id }
}

const whats = async (person: TestPerson, id: string) =>
  (await readBooking(person, id)).history?.map(line => [line.what, line.by, line.because])

describe("the policy", () => {
  it("is set by the coach, must be consistent, and is shown to whoever books", async () => {
    const { coach, client } = await createPair(app, { hours: { policy } })
    const shorter = await coach.call("PUT /coach/availability", { body: { policy: { freeUntilHours: 6 } } })
    expect(shorter.body.policy).toEqual({ freeUntilHours: 6, approvalUntilHours: 6, late: "fee" })
    const backwards = await coach.call("PUT /coach/availability", {
      body: { policy: { freeUntilHours: 6, approvalUntilHours: 7 } },
    })
    expect(backwards.status).toBe(400)
    await setHours(coach, { policy: { freeUntilHours: 48, approvalUntilHours: 24, late: "refused" } })
    const page = await client.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })
    expect(page.body.policy).toEqual({
      freeUntilHours: 48,
      approvalUntilHours: 24,
      late: "refused",
      lateCancelPercent: 50,
      noShowPercent: 100,
    })
  })

  it("is stored with the session, fees included", async () => {
    const { coach, client } = await createPair(app, { hours: { policy } })
    const { id, policy: agreed } = await book(client, coach, NINE)
    expect(agreed).toEqual({ ...policy, lateCancelPercent: 50, noShowPercent: 100 })
    await setHours(coach, { policy: { freeUntilHours: 1, late: "refused" } })
    expect((await readBooking(client, id)).policy).toEqual(agreed)
  })
})

describe("a client's cancellation", () => {
  it("in good time is free", async () => {
    const { client, id } = await sessionAt(FREE)
    expect((await readBooking(client, id)).ways.cancel).toEqual({ how: "at_once", fee: 0 })
    expect((await cancel(client, id)).body).toMatchObject({ status: "cancelled", fee: null })
  })

  it("later asks the coach, and the session stays until they agree", async () => {
    const { coach, client, id } = await sessionAt(ASKING)
    expect((await readBooking(client, id)).ways.cancel).toEqual({ how: "proposal", fee: 0 })
    const asked = await change(client, id, { status: "cancelled", reason: "Flu" })
    expect(asked.body).toMatchObject({
      status: "confirmed",
      proposal: { kind: "cancel", scheduledAt: null, by: "client" },
    })
    expect((await change(client, id, { status: "cancelled" })).body.version).toBe(asked.body.version)
    expect((await change(client, id, { proposal: "accepted" })).problem.code).toBe("wrong_status")
    expect((await readBooking(coach, id)).can.answerProposal).toBe(true)
    const agreed = await change(coach, id, { proposal: "accepted" })
    expect(agreed.body).toMatchObject({
      status: "cancelled",
      cancelledBy: "client",
      fee: null,
      proposal: null,
    })
    expect(await slotsOf(app.anyone, coach)).toContain(NINE)
    expect(await whats(client, id)).toEqual([
      ["booked", "client", null],
      ["cancel_proposed", "client", null],
      ["cancelled", "coach", "agreed"],
    ])
  })

  it("that the coach refuses, or does not answer, changes nothing", async () => {
    const { coach, client, id } = await sessionAt(ASKING)
    await cancel(client, id)
    expect((await change(coach, id, { proposal: "declined" })).body).toMatchObject({
      status: "confirmed",
      proposal: null,
    })
    await cancel(client, id)
    const [start] = await moveClockTo(app, NINE, client)
    expect((await readBooking(start, id)).proposal).toBeNull()
    const second = await app.secondServer()
    second.clock.set(NINE)
    await Promise.all([app, second].map(server => server.runScheduledJob("drop_unanswered_proposals")))
    await second.close()
    expect((await whats(start, id))?.slice(-2)).toEqual([
      ["cancel_proposed", "client", null],
      ["proposal_declined", "system", null],
    ])
  })

  it("that is proposed is replaced by a proposal of another time, and the other way round", async () => {
    const { client, id } = await sessionAt(ASKING)
    await cancel(client, id)
    expect((await change(client, id, { scheduledAt: monday("15:00") })).body.proposal?.kind).toBe("move")
    expect((await cancel(client, id)).body.proposal).toMatchObject({ kind: "cancel", scheduledAt: null })
  })

  it("late costs the agreed fee, which only the coach can waive", async () => {
    const { coach, client, id } = await sessionAt(LATE)
    expect((await readBooking(client, id)).ways.cancel).toEqual({ how: "fee", fee: 1500 })
    const cancelled = await cancel(client, id)
    expect(cancelled.body).toMatchObject({
      status: "cancelled",
      fee: { amount: 1500, currency: "EUR", because: "late_cancel", waivedAt: null },
      can: { waiveFee: false },
    })
    expect((await change(client, id, { fee: "waived" })).status).toBe(403)
    expect((await change(await app.person(), id, { fee: "waived" })).status).toBe(404)
    expect((await readBooking(coach, id)).can.waiveFee).toBe(true)
    const waived = await change(coach, id, { fee: "waived", reason: "Get well" })
    expect(waived.body.fee?.waivedAt).toMatch(/^2027-02-28T23:0/)
    expect((await change(coach, id, { fee: "waived" })).body.version).toBe(waived.body.version)
    expect(await whats(client, id)).toEqual([
      ["booked", "client", null],
      ["cancelled", "client", null],
      ["fee_due", "client", "late_cancel"],
      ["fee_waived", "coach", "late_cancel"],
    ])
  })

  it("late is refused where the policy says so, and so is moving", async () => {
    const { client, id } = await sessionAt(LATE, "refused")
    expect((await readBooking(client, id)).ways).toEqual({ cancel: null, move: null })
    for (const refused of [
      await cancel(client, id),
      await change(client, id, { scheduledAt: monday("15:00") }),
    ])
      expect([refused.status, refused.problem.code]).toEqual([422, "too_late_to_change"])
  })

  it("of a request is free at any time", async () => {
    const { coach, client } = await createPair(app, { hours: { policy: { freeUntilHours: 720 } } })
    const { id } = await book(client, coach, NINE)
    expect((await cancel(client, id)).body).toMatchObject({ status: "cancelled", fee: null })
  })
})

it("a client's late move costs the fee, which is removed when the coach then cancels", async () => {
  const { coach, client, id } = await sessionAt(LATE)
  const moved = await change(client, id, { scheduledAt: monday("15:00") })
  expect(moved.body).toMatchObject({
    scheduledAt: monday("15:00"),
    proposal: null,
    fee: { amount: 1500, because: "late_move" },
  })
  expect((await change(coach, id, { status: "cancelled" })).body).toMatchObject({
    status: "cancelled",
    fee: null,
  })
})

it("a coach's cancellation is free for the client, to the last minute", async () => {
  const { coach, id } = await sessionAt("2027-03-01T08:59:00Z", "refused")
  expect((await change(coach, id, { status: "cancelled" })).body).toMatchObject({
    status: "cancelled",
    fee: null,
  })
})

describe("ending the connection late", () => {
  it("costs a client the late fee, and nothing where the coach ends it", async () => {
    for (const ending of ["client", "coach"] as const) {
      app.clock.set(FRIDAY)
      const coach = await app.person({ role: "coach" })
      const client = await app.person()
      const connectionId = await app.connect(coach, client)
      await setHours(coach, { bookingMode: { VIDEO: "instant" }, policy })
      const { id } = await book(client, coach, NINE)
      const [thenCoach, thenClient] = await moveClockTo(app, LATE, coach, client)
      await (ending === "coach" ? thenCoach : thenClient).call("PUT /connections/{id}", {
        params: { id: connectionId },
        body: { status: "ended" },
      })
      const left = await readBooking(thenClient, id)
      expect(left.status).toBe("cancelled")
      expect(left.fee?.amount ?? 0).toBe(ending === "client" ? 1500 : 0)
      expect(left.history?.[1]).toMatchObject({
        what: "cancelled",
        by: ending,
        because: "connection_ended",
      })
    }
  })
})

describe("a missed session", () => {
  const missed = async () => {
    const { coach, client, id } = await sessionAt("2027-03-01T09:10:00Z")
    const marked = await change(coach, id, { status: "no_show" })
    return { coach, client, id, marked }
  }

  it("costs a client who did not come the fee, and nobody where the coach did not come", async () => {
    const { marked } = await missed()
    expect(marked.body).toMatchObject({ status: "no_show", fee: { amount: 3000, because: "no_show" } })
    const other = await sessionAt("2027-03-01T09:10:00Z")
    const byClient = await change(other.client, other.id, { status: "no_show" })
    expect(byClient.body).toMatchObject({ noShowBy: "coach", fee: null })
  })

  it("can be disputed by the side that is said to be absent; once upheld, the session is completed", async () => {
    const { coach, client, id } = await missed()
    const of = { params: { bookingId: id } }
    const own = await coach.call("POST /bookings/bookings/{bookingId}/dispute", { ...of, body: {} })
    expect([own.status, own.problem.code]).toEqual([409, "wrong_status"])
    const stranger = await app.person()
    for (const key of [
      "POST /bookings/bookings/{bookingId}/dispute",
      "PUT /bookings/bookings/{bookingId}/dispute",
    ] as const) {
      const body = { answer: "upheld" }
      const tried = await stranger.call(key, { ...of, body: (key.startsWith("PUT") ? body : {}) as never })
      expect(tried.status).toBe(404)
    }
    const disputed = await client.call("POST /bookings/bookings/{bookingId}/dispute", {
      ...of,
      body: { reason: "I was in the room" },
    })
    expect([disputed.status, disputed.body.dispute]).toMatchObject([
      201,
      { by: "client", reason: "I was in the room", answer: null },
    ])
    const again = await client.call("POST /bookings/bookings/{bookingId}/dispute", { ...of, body: {} })
    expect(again.status).toBe(409)
    const upheld = await coach.call("PUT /bookings/bookings/{bookingId}/dispute", {
      ...of,
      body: { answer: "upheld" },
    })
    expect(upheld.body).toMatchObject({
      status: "completed",
      noShowBy: null,
      fee: null,
      dispute: { answer: "upheld" },
    })
    expect((await whats(client, id))?.slice(1)).toEqual([
      ["no_show", "coach", null],
      ["fee_due", "coach", "no_show"],
      ["disputed", "client", null],
      ["completed", "coach", "dispute_upheld"],
    ])
  })

  it("stays a no-show where the dispute is rejected, until the coach waives it", async () => {
    const { coach, client, id } = await missed()
    const of = { params: { bookingId: id } }
    await client.call("POST /bookings/bookings/{bookingId}/dispute", { ...of, body: {} })
    const rejected = await coach.call("PUT /bookings/bookings/{bookingId}/dispute", {
      ...of,
      body: { answer: "rejected", reason: "Nobody was there" },
    })
    expect(rejected.body).toMatchObject({
      status: "no_show",
      fee: { amount: 3000 },
      dispute: { answer: "rejected" },
      can: { answerDispute: false, complete: true },
    })
    const waived = await change(coach, id, { status: "completed" })
    expect(waived.body).toMatchObject({ status: "completed", fee: null })
    expect((await whats(client, id))?.at(-1)).toEqual(["completed", "coach", "waived"])
  })
})

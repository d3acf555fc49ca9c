import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import {
  addClient,
  book,
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
const [NINE, TEN] = [monday("09:00"), monday("10:00")]

describe("moving a confirmed session in good time", () => {
  it("happens at once, for either side, and releases the old time", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const booked = await book(client, coach, NINE)
    const moved = await change(client, booked.id, { scheduledAt: TEN })
    expect(moved.body).toMatchObject({
      status: "confirmed",
      scheduledAt: TEN,
      slotNumber: booked.slotNumber,
      proposal: null,
    })
    const back = await change(coach, booked.id, { scheduledAt: NINE, reason: "Dentist" })
    expect(back.body.scheduledAt).toBe(NINE)
    expect(await slotsOf(app.anyone, coach)).toContain(TEN)
    expect(
      (await readBooking(client, booked.id)).history?.map(line => [line.what, line.by, line.scheduledAt]),
    ).toEqual([
      ["booked", "client", NINE],
      ["rescheduled", "client", TEN],
      ["rescheduled", "coach", NINE],
    ])
  })

  it("can overlap its own old time, and moving to the same time changes nothing", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, bufferAfterMinutes: 30 } })
    const booked = await book(client, coach, NINE, { minutes: 60 })
    const moved = await change(client, booked.id, { scheduledAt: monday("09:30") })
    expect(moved.body.scheduledAt).toBe(monday("09:30"))
    const same = await change(client, booked.id, { scheduledAt: monday("09:30") })
    expect([same.status, same.body.version]).toEqual([200, moved.body.version])
  })

  it("is refused where the time is reserved or not offered, and the old time stays", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const other = await addClient(app, coach)
    const mine = await book(client, coach, NINE)
    const theirs = await book(other, coach, TEN)
    const taken = await change(client, mine.id, { scheduledAt: TEN })
    expect([taken.status, taken.problem.code]).toEqual([409, "slot_taken"])
    expect((await change(other, theirs.id, { scheduledAt: NINE })).problem.code).toBe("slot_taken")
    const outside = await change(client, mine.id, { scheduledAt: monday("03:00") })
    expect([outside.status, outside.problem.reason]).toEqual([422, "outside_hours"])
    expect((await readBooking(client, mine.id)).scheduledAt).toBe(NINE)
  })
})

describe("moving a session late", () => {
  const lateMove = async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, policy: { freeUntilHours: 72 } } })
    const { id } = await book(client, coach, NINE)
    const proposed = await change(client, id, { scheduledAt: TEN, reason: "Work" })
    return { coach, client, id, proposed }
  }

  it("asks the other side, with both times reserved meanwhile", async () => {
    const { coach, client, id, proposed } = await lateMove()
    expect(proposed.body).toMatchObject({
      status: "confirmed",
      scheduledAt: NINE,
      proposal: { scheduledAt: TEN, by: "client", expiresAt: expect.stringMatching(/^2027-02-27T09:0/) },
      can: { answerProposal: false },
    })
    const free = await slotsOf(app.anyone, coach)
    expect(free).not.toContain(NINE)
    expect(free).not.toContain(TEN)
    expect((await readBooking(coach, id)).can.answerProposal).toBe(true)
    const accepted = await change(coach, id, { proposal: "accepted" })
    expect(accepted.body).toMatchObject({ status: "confirmed", scheduledAt: TEN, proposal: null })
    expect(await slotsOf(app.anyone, coach)).toContain(NINE)
    expect((await readBooking(client, id)).history?.map(line => line.what)).toEqual([
      "booked",
      "reschedule_proposed",
      "rescheduled",
    ])
  })

  it("keeps the old time where the other side declines, or the proposing side withdraws", async () => {
    const { coach, client, id } = await lateMove()
    expect((await change(coach, id, { proposal: "declined" })).body).toMatchObject({
      scheduledAt: NINE,
      proposal: null,
    })
    expect(await slotsOf(app.anyone, coach)).toContain(TEN)
    await change(client, id, { scheduledAt: TEN })
    expect((await change(client, id, { proposal: "accepted" })).problem.code).toBe("wrong_status")
    expect((await change(client, id, { proposal: "declined" })).body.proposal).toBeNull()
    expect((await change(coach, id, { proposal: "accepted" })).problem.code).toBe("wrong_status")
  })

  it("keeps the old time where nobody answers, once, with two servers", async () => {
    const { coach, id } = await lateMove()
    const [lateCoach] = await moveClockTo(app, "2027-02-27T09:10:00Z", coach)
    expect((await readBooking(lateCoach, id)).proposal).toBeNull()
    expect(await slotsOf(app.anyone, coach)).toContain(TEN)
    const second = await app.secondServer()
    second.clock.set("2027-02-27T09:10:00Z")
    await Promise.all([app, second].map(server => server.runScheduledJob("drop_unanswered_proposals")))
    await second.close()
    const left = await readBooking(lateCoach, id)
    expect(left.scheduledAt).toBe(NINE)
    expect(left.history?.filter(line => line.what === "proposal_declined")).toHaveLength(1)
  })

  it("is dropped when the booking ends", async () => {
    const { coach, client, id } = await lateMove()
    await change(coach, id, { status: "cancelled" })
    expect((await readBooking(client, id)).proposal).toBeNull()
    const free = await slotsOf(app.anyone, coach)
    expect(free).toContain(NINE)
    expect(free).toContain(TEN)
  })

  it("replaces an older proposal, and its time can be booked once it has expired", async () => {
    const { coach, client, id } = await lateMove()
    const again = await change(client, id, { scheduledAt: monday("11:00") })
    expect(again.body.proposal?.scheduledAt).toBe(monday("11:00"))
    expect(await slotsOf(app.anyone, coach)).toContain(TEN)
    const other = await addClient(app, coach)
    const [lateOther] = await moveClockTo(app, "2027-02-27T09:10:00Z", other)
    await book(lateOther, coach, monday("11:00"))
  })

  it("is refused once the session has started", async () => {
    const { coach, client, id } = await lateMove()
    await change(coach, id, { proposal: "declined" })
    const [then] = await moveClockTo(app, "2027-03-01T09:00:01Z", client)
    const refused = await change(then, id, { scheduledAt: "2027-03-02T09:00:00Z" })
    expect([refused.status, refused.problem.code]).toEqual([422, "too_late_to_change"])
  })
})

describe("moving a request", () => {
  it("is free for who sent it, and it stays a request", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    expect((await change(client, id, { scheduledAt: TEN })).body).toMatchObject({
      status: "pending",
      scheduledAt: TEN,
    })
  })

  it("is a proposal of the coach, which the client accepts and so confirms", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    expect((await change(coach, id, { scheduledAt: TEN })).body).toMatchObject({
      status: "pending",
      scheduledAt: NINE,
      proposal: { scheduledAt: TEN, by: "coach" },
    })
    expect((await change(client, id, { proposal: "accepted" })).body).toMatchObject({
      status: "confirmed",
      scheduledAt: TEN,
      expiresAt: null,
    })
  })
})

it("a session keeps its instant when the clocks change before it", async () => {
  const { coach, client } = await createPair(app, { hours: instant })
  const booked = await book(client, coach, "2027-03-29T07:00:00Z")
  expect(booked.scheduledAt).toBe("2027-03-29T07:00:00Z")
  const [then] = await moveClockTo(app, "2027-03-28T12:00:00Z", client)
  expect((await readBooking(then, booked.id)).scheduledAt).toBe("2027-03-29T07:00:00Z")
})

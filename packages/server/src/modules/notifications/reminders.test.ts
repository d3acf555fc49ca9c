import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, cancel, change, FRIDAY, later, meet, monday } from "../scheduling/testing/pair.ts"
import { bellOf, mailsTo } from "./testing/sent.ts"

let app: TestApp
let second: TestApp
beforeAll(async () => {
  app = await createTestApp()
  second = await app.secondServer()
})
afterAll(async () => {
  await second.close()
  await app.close()
})
beforeEach(() => app.clock.set(FRIDAY))

const NINE = monday("09:00")
const instant = { bookingMode: { VIDEO: "instant" } } as const

const planned = async (client: { timeZone?: string } = {}) => {
  const pair = await meet(app, {
    coach: { timeZone: "UTC" },
    client: { timeZone: "UTC", ...client },
    hours: instant,
  })
  const { id } = await book(pair.client, pair.coach, NINE)
  return { ...pair, id }
}

/** What the clocks of two servers do at a moment, both at once. */
const sweepAt = async (at: string) => {
  for (const server of [app, second]) server.clock.set(at)
  await Promise.all([app, second].map(server => server.runScheduledJob("give_reminders")))
  await Promise.all([app, second].map(server => server.runScheduledJob("give_follow_ups")))
  await app.settle()
}

const remindersTo = async (person: TestPerson, kind = "booking.reminder") =>
  (await mailsTo(app, person)).filter(mail => mail.kind === kind).length

const prefer = (
  person: TestPerson,
  body: {
    reminders?: { minutesBefore?: number[]; email?: boolean; inApp?: boolean; followUp?: boolean }
    quietHours?: { start: string; end: string } | null
  },
) => person.call("PUT /notifications/preferences", { body })

describe("a reminder", () => {
  it("comes a day and an hour before, to both, once each over two servers", async () => {
    const { coach, client } = await planned()
    await sweepAt("2027-02-28T08:59:00Z")
    expect(await remindersTo(client)).toBe(0)
    await sweepAt("2027-02-28T09:00:00Z")
    await sweepAt("2027-02-28T09:01:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([1, 1])
    await sweepAt("2027-03-01T08:00:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([2, 2])
    await sweepAt("2027-03-01T08:59:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([2, 2])
    const [then] = await later(app, "2027-03-01T08:59:00Z", client)
    const bell = (await bellOf(then)).filter(each => each.what === "booking.reminder")
    expect(bell.map(each => each.values.at)).toEqual([NINE, NINE])
  })

  it("comes a week before to who chose that, and to nobody else", async () => {
    const { coach, client } = await meet(app, {
      coach: { timeZone: "UTC" },
      client: { timeZone: "UTC" },
      hours: instant,
    })
    await prefer(client, { reminders: { minutesBefore: [10_080] } })
    await book(client, coach, "2027-03-08T09:00:00Z")
    await sweepAt("2027-03-01T08:59:00Z")
    expect(await remindersTo(client)).toBe(0)
    await sweepAt("2027-03-01T09:00:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([0, 1])
  })

  it("moves with the session and is gone with it", async () => {
    const { coach, client, id } = await planned()
    await sweepAt("2027-02-28T09:00:00Z")
    expect(await remindersTo(client)).toBe(1)
    const [thenCoach, thenClient] = await later(app, "2027-02-28T09:30:00Z", coach, client)
    await change(thenClient, id, { scheduledAt: "2027-03-03T09:00:00Z" })
    await change(thenCoach, id, { proposal: "accepted" })
    await sweepAt("2027-03-01T08:30:00Z")
    expect(await remindersTo(client)).toBe(1)
    await sweepAt("2027-03-02T09:00:00Z")
    expect(await remindersTo(client)).toBe(2)
    const [again] = await later(app, "2027-03-02T09:00:00Z", coach)
    await cancel(again, id)
    await sweepAt("2027-03-03T08:00:00Z")
    expect(await remindersTo(client)).toBe(2)
  })

  it("does not come for a moment before the session was booked, nor before it was chosen", async () => {
    const { client } = await planned()
    const [late] = await later(app, "2027-02-28T10:00:00Z", client)
    await prefer(late, { reminders: { minutesBefore: [2880, 1500, 30] } })
    await sweepAt("2027-02-28T10:01:00Z")
    expect(await remindersTo(client)).toBe(0)
    await sweepAt("2027-03-01T08:30:00Z")
    expect(await remindersTo(client)).toBe(1)
    const { coach } = await meet(app, { hours: instant })
    const hurried = await app.person({ timeZone: "UTC" })
    await app.connect(coach, hurried)
    const [lateCoach, lateHurried] = await later(app, "2027-03-01T08:40:00Z", coach, hurried)
    await book(lateHurried, lateCoach, monday("13:00"))
    await sweepAt("2027-03-01T08:45:00Z")
    expect(await remindersTo(hurried)).toBe(0)
  })

  it("that was missed while no server ran is given late, one for all", async () => {
    const { client } = await planned()
    await sweepAt("2027-03-01T08:20:00Z")
    expect(await remindersTo(client)).toBe(1)
    await sweepAt("2027-03-01T08:21:00Z")
    expect(await remindersTo(client)).toBe(1)
  })

  it("comes at the times and by the ways that each person chose", async () => {
    const { coach, client } = await planned()
    const chosen = await prefer(client, { reminders: { minutesBefore: [30, 120, 30], email: false } })
    expect(chosen.body.reminders).toEqual({
      minutesBefore: [120, 30],
      inApp: true,
      email: false,
      followUp: true,
    })
    await prefer(coach, { reminders: { minutesBefore: [] } })
    await sweepAt("2027-03-01T07:00:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([0, 0])
    const [then] = await later(app, "2027-03-01T07:01:00Z", client)
    expect((await bellOf(then)).map(each => each.what)).toContain("booking.reminder")
  })

  it("waits until the quiet hours end, unless the session would have begun by then", async () => {
    const { coach, client } = await planned({ timeZone: "Asia/Kolkata" })
    const kept = await prefer(client, { quietHours: { start: "13:00", end: "14:00" } })
    expect(kept.body.quietHours).toEqual({ start: "13:00", end: "14:00" })
    await prefer(coach, { quietHours: { start: "22:00", end: "09:30" } })
    await sweepAt("2027-03-01T08:00:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([1, 0])
    await sweepAt("2027-03-01T08:29:00Z")
    expect(await remindersTo(client)).toBe(0)
    await sweepAt("2027-03-01T08:30:00Z")
    expect(await remindersTo(client)).toBe(1)
    const off = await prefer((await later(app, "2027-03-01T08:31:00Z", client))[0], { quietHours: null })
    expect(off.body.quietHours).toBeNull()
  })

  it("has times and quiet hours that make sense", async () => {
    const { client } = await planned()
    for (const body of [
      { reminders: { minutesBefore: [4] } },
      { reminders: { minutesBefore: [10_081] } },
      { reminders: { minutesBefore: [10, 20, 30, 40, 50, 60] } },
      { quietHours: { start: "22:00", end: "22:00" } },
      { quietHours: { start: "25:00", end: "07:00" } },
    ])
      expect((await prefer(client, body)).status).toBe(400)
  })
})

describe("the question afterwards", () => {
  const heldAt = async (client: { timeZone?: string } = {}) => {
    const pair = await planned(client)
    const [coach, thenClient] = await later(app, "2027-03-01T09:30:00Z", pair.coach, pair.client)
    return { ...pair, coach, client: thenClient }
  }

  it("comes once to the client of a held session, over two servers", async () => {
    const { coach, client, id } = await heldAt()
    await change(coach, id, { status: "completed" })
    await sweepAt("2027-03-01T09:31:00Z")
    await sweepAt("2027-03-01T09:32:00Z")
    expect(await remindersTo(client, "booking.follow_up")).toBe(1)
    expect(await remindersTo(coach, "booking.follow_up")).toBe(0)
    expect(await bellOf(client)).toContainEqual(
      expect.objectContaining({ what: "booking.follow_up", link: `/bookings/${id}` }),
    )
  })

  it("waits for the end of the quiet hours, and is not asked of who answered already or wants none", async () => {
    const quiet = await heldAt()
    await prefer(quiet.client, { quietHours: { start: "09:00", end: "12:00" } })
    await change(quiet.coach, quiet.id, { status: "completed" })
    await sweepAt("2027-03-01T09:31:00Z")
    expect(await remindersTo(quiet.client, "booking.follow_up")).toBe(0)
    await sweepAt("2027-03-01T12:00:00Z")
    expect(await remindersTo(quiet.client, "booking.follow_up")).toBe(1)
    app.clock.set(FRIDAY)
    const quick = await heldAt()
    await change(quick.coach, quick.id, { status: "completed" })
    await quick.client.call("POST /bookings/bookings/{bookingId}/review", {
      params: { bookingId: quick.id },
      body: { stars: 5 },
    })
    app.clock.set(FRIDAY)
    const none = await heldAt()
    await prefer(none.client, { reminders: { followUp: false } })
    await change(none.coach, none.id, { status: "completed" })
    await sweepAt("2027-03-01T10:00:00Z")
    for (const { client } of [quick, none]) expect(await remindersTo(client, "booking.follow_up")).toBe(0)
  })

  it("is not asked of a session that was missed", async () => {
    const { coach, client, id } = await heldAt()
    await change(coach, id, { status: "no_show" })
    await sweepAt("2027-03-01T10:00:00Z")
    expect(await remindersTo(client, "booking.follow_up")).toBe(0)
  })
})

import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, cancel, change, createPair, FRIDAY, monday, moveClockTo } from "../scheduling/testing/pair.ts"
import { notificationMailsTo, notificationsOf } from "./testing/sent.ts"

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

const bookedSession = async (client: { timeZone?: string } = {}) => {
  const pair = await createPair(app, {
    coach: { timeZone: "UTC" },
    client: { timeZone: "UTC", ...client },
    hours: instant,
  })
  const { id } = await book(pair.client, pair.coach, NINE)
  return { ...pair, id }
}

/** Runs the scheduled jobs of two servers at a given time, both at once. */
const runJobsAt = async (at: string) => {
  for (const server of [app, second]) server.clock.set(at)
  await Promise.all([app, second].map(server => server.runScheduledJob("give_reminders")))
  await Promise.all([app, second].map(server => server.runScheduledJob("give_follow_ups")))
  await app.settle()
}

const remindersTo = async (person: TestPerson, kind = "booking.reminder") =>
  (await notificationMailsTo(app, person)).filter(mail => mail.kind === kind).length

const prefer = (
  person: TestPerson,
  body: {
    reminders?: { minutesBefore?: number[]; email?: boolean; inApp?: boolean; followUp?: boolean }
    quietHours?: { start: string; end: string } | null
  },
) => person.call("PUT /notifications/preferences", { body })

describe("a reminder", () => {
  it("is sent a day and an hour before, to both people, once each with two servers", async () => {
    const { coach, client } = await bookedSession()
    await runJobsAt("2027-02-28T08:59:00Z")
    expect(await remindersTo(client)).toBe(0)
    await runJobsAt("2027-02-28T09:00:00Z")
    await runJobsAt("2027-02-28T09:01:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([1, 1])
    await runJobsAt("2027-03-01T08:00:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([2, 2])
    await runJobsAt("2027-03-01T08:59:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([2, 2])
    const [then] = await moveClockTo(app, "2027-03-01T08:59:00Z", client)
    const bell = (await notificationsOf(then)).filter(
      notification => notification.what === "booking.reminder",
    )
    expect(bell.map(notification => notification.values.at)).toEqual([NINE, NINE])
  })

  it("is sent a week before to a person who chose that, and to nobody else", async () => {
    const { coach, client } = await createPair(app, {
      coach: { timeZone: "UTC" },
      client: { timeZone: "UTC" },
      hours: instant,
    })
    await prefer(client, { reminders: { minutesBefore: [10_080] } })
    await book(client, coach, "2027-03-08T09:00:00Z")
    await runJobsAt("2027-03-01T08:59:00Z")
    expect(await remindersTo(client)).toBe(0)
    await runJobsAt("2027-03-01T09:00:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([0, 1])
  })

  it("moves with the session and is cancelled with it", async () => {
    const { coach, client, id } = await bookedSession()
    await runJobsAt("2027-02-28T09:00:00Z")
    expect(await remindersTo(client)).toBe(1)
    const [thenCoach, thenClient] = await moveClockTo(app, "2027-02-28T09:30:00Z", coach, client)
    await change(thenClient, id, { scheduledAt: "2027-03-03T09:00:00Z" })
    await change(thenCoach, id, { proposal: "accepted" })
    await runJobsAt("2027-03-01T08:30:00Z")
    expect(await remindersTo(client)).toBe(1)
    await runJobsAt("2027-03-02T09:00:00Z")
    expect(await remindersTo(client)).toBe(2)
    const [again] = await moveClockTo(app, "2027-03-02T09:00:00Z", coach)
    await cancel(again, id)
    await runJobsAt("2027-03-03T08:00:00Z")
    expect(await remindersTo(client)).toBe(2)
  })

  it("is not sent for a time before the session was booked, nor before the reminder was chosen", async () => {
    const { client } = await bookedSession()
    const [late] = await moveClockTo(app, "2027-02-28T10:00:00Z", client)
    await prefer(late, { reminders: { minutesBefore: [2880, 1500, 30] } })
    await runJobsAt("2027-02-28T10:01:00Z")
    expect(await remindersTo(client)).toBe(0)
    await runJobsAt("2027-03-01T08:30:00Z")
    expect(await remindersTo(client)).toBe(1)
    const { coach } = await createPair(app, { hours: instant })
    const hurried = await app.person({ timeZone: "UTC" })
    await app.connect(coach, hurried)
    const [lateCoach, lateHurried] = await moveClockTo(app, "2027-03-01T08:40:00Z", coach, hurried)
    await book(lateHurried, lateCoach, monday("13:00"))
    await runJobsAt("2027-03-01T08:45:00Z")
    expect(await remindersTo(hurried)).toBe(0)
  })

  it("that was missed while no server ran is sent late, once for all missed ones", async () => {
    const { client } = await bookedSession()
    await runJobsAt("2027-03-01T08:20:00Z")
    expect(await remindersTo(client)).toBe(1)
    await runJobsAt("2027-03-01T08:21:00Z")
    expect(await remindersTo(client)).toBe(1)
  })

  it("is sent at the times and by the channels that each person chose", async () => {
    const { coach, client } = await bookedSession()
    const chosen = await prefer(client, { reminders: { minutesBefore: [30, 120, 30], email: false } })
    expect(chosen.body.reminders).toEqual({
      minutesBefore: [120, 30],
      inApp: true,
      email: false,
      followUp: true,
    })
    await prefer(coach, { reminders: { minutesBefore: [] } })
    await runJobsAt("2027-03-01T07:00:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([0, 0])
    const [then] = await moveClockTo(app, "2027-03-01T07:01:00Z", client)
    expect((await notificationsOf(then)).map(notification => notification.what)).toContain("booking.reminder")
  })

  it("waits until the quiet hours end, unless the session would have begun by then", async () => {
    const { coach, client } = await bookedSession({ timeZone: "Asia/Kolkata" })
    const saved = await prefer(client, { quietHours: { start: "13:00", end: "14:00" } })
    expect(saved.body.quietHours).toEqual({ start: "13:00", end: "14:00" })
    await prefer(coach, { quietHours: { start: "22:00", end: "09:30" } })
    await runJobsAt("2027-03-01T08:00:00Z")
    expect([await remindersTo(coach), await remindersTo(client)]).toEqual([1, 0])
    await runJobsAt("2027-03-01T08:29:00Z")
    expect(await remindersTo(client)).toBe(0)
    await runJobsAt("2027-03-01T08:30:00Z")
    expect(await remindersTo(client)).toBe(1)
    const off = await prefer((await moveClockTo(app, "2027-03-01T08:31:00Z", client))[0], {
      quietHours: null,
    })
    expect(off.body.quietHours).toBeNull()
  })

  it("is refused with invalid times or quiet hours", async () => {
    const { client } = await bookedSession()
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

/** Makes every notification of this person fail in the database, until the returned function is called. */
const failNotificationsOf = async (person: TestPerson) => {
  const { db } = app.context
  await sql`create function fail_notification() returns trigger language plpgsql as
    'begin raise exception ''this notification fails''; end'`.execute(db)
  await sql`create trigger fail_notification before insert on notifications for each row
    when (new.person_id = ${sql.lit(person.id)}::uuid) execute function fail_notification()`.execute(db)
  return async () => {
    await sql`drop trigger fail_notification on notifications`.execute(db)
    await sql`drop function fail_notification`.execute(db)
  }
}

describe("one message that fails", () => {
  it("neither undoes nor stops the reminders of others, and is sent once it works", async () => {
    const pairs = [await bookedSession(), await bookedSession(), await bookedSession()]
    const [, failing] = pairs
    if (!failing) throw new Error("three sessions were booked")
    const repair = await failNotificationsOf(failing.client)
    await runJobsAt("2027-02-28T09:00:00Z")
    for (const { coach, client } of pairs) {
      expect(await remindersTo(coach)).toBe(1)
      expect(await remindersTo(client)).toBe(client.id === failing.client.id ? 0 : 1)
    }
    await repair()
    await runJobsAt("2027-02-28T09:01:00Z")
    for (const { coach, client } of pairs)
      expect([await remindersTo(coach), await remindersTo(client)]).toEqual([1, 1])
  })

  it("neither undoes nor stops the follow-ups of others, and is sent once it works", async () => {
    const pairs = [await bookedSession(), await bookedSession(), await bookedSession()]
    const [failing] = pairs
    if (!failing) throw new Error("three sessions were booked")
    for (const { coach, id } of pairs) {
      const [then] = await moveClockTo(app, "2027-03-01T09:30:00Z", coach)
      await change(then, id, { status: "completed" })
    }
    const repair = await failNotificationsOf(failing.client)
    await runJobsAt("2027-03-01T09:31:00Z")
    for (const { client } of pairs)
      expect(await remindersTo(client, "booking.follow_up")).toBe(client.id === failing.client.id ? 0 : 1)
    await repair()
    await runJobsAt("2027-03-01T09:32:00Z")
    for (const { client } of pairs) expect(await remindersTo(client, "booking.follow_up")).toBe(1)
  })
})

describe("a follow-up", () => {
  const heldSession = async (client: { timeZone?: string } = {}) => {
    const pair = await bookedSession(client)
    const [coach, thenClient] = await moveClockTo(app, "2027-03-01T09:30:00Z", pair.coach, pair.client)
    return { ...pair, coach, client: thenClient }
  }

  it("is sent once to the client of a completed session, with two servers", async () => {
    const { coach, client, id } = await heldSession()
    await change(coach, id, { status: "completed" })
    await runJobsAt("2027-03-01T09:31:00Z")
    await runJobsAt("2027-03-01T09:32:00Z")
    expect(await remindersTo(client, "booking.follow_up")).toBe(1)
    expect(await remindersTo(coach, "booking.follow_up")).toBe(0)
    expect(await notificationsOf(client)).toContainEqual(
      expect.objectContaining({ what: "booking.follow_up", link: `/bookings/${id}` }),
    )
  })

  it("waits for the end of quiet hours, and is not sent to a client who has reviewed the session or wants none", async () => {
    const quiet = await heldSession()
    await prefer(quiet.client, { quietHours: { start: "09:00", end: "12:00" } })
    await change(quiet.coach, quiet.id, { status: "completed" })
    await runJobsAt("2027-03-01T09:31:00Z")
    expect(await remindersTo(quiet.client, "booking.follow_up")).toBe(0)
    await runJobsAt("2027-03-01T12:00:00Z")
    expect(await remindersTo(quiet.client, "booking.follow_up")).toBe(1)
    app.clock.set(FRIDAY)
    const quick = await heldSession()
    await change(quick.coach, quick.id, { status: "completed" })
    await quick.client.call("POST /bookings/bookings/{bookingId}/review", {
      params: { bookingId: quick.id },
      body: { stars: 5 },
    })
    app.clock.set(FRIDAY)
    const none = await heldSession()
    await prefer(none.client, { reminders: { followUp: false } })
    await change(none.coach, none.id, { status: "completed" })
    await runJobsAt("2027-03-01T10:00:00Z")
    for (const { client } of [quick, none]) expect(await remindersTo(client, "booking.follow_up")).toBe(0)
  })

  it("is not sent for a missed session", async () => {
    const { coach, client, id } = await heldSession()
    await change(coach, id, { status: "no_show" })
    await runJobsAt("2027-03-01T10:00:00Z")
    expect(await remindersTo(client, "booking.follow_up")).toBe(0)
  })
})

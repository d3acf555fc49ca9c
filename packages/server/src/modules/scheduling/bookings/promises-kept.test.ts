import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { mailsTo } from "../../../testing/mailbox.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { calendarLine, notificationsOf } from "../../notifications/testing/sent.ts"
import { openGroup } from "../testing/groups.ts"
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
  slotsOf,
} from "../testing/pair.ts"
import { bookSeries } from "../testing/series.ts"

const NINE = monday("09:00")
const ELEVEN = monday("11:00")
const HOUR = 3_600_000

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const wholeMonday = { from: monday("00:00"), to: "2027-03-02T00:00:00Z" }

describe("a confirmed session", () => {
  it("still has its time long after the request would have expired", async () => {
    const { coach, client } = await createPair(app)
    const other = await addClient(app, coach)
    const { id } = await book(client, coach, NINE)
    await change(coach, id, { status: "confirmed" })
    const [, later] = await moveClockTo(app, "2027-02-28T20:00:00Z", coach, other)
    expect(await slotsOf(later, coach, wholeMonday)).not.toContain(NINE)
    const refused = await later.call("POST /bookings/book", {
      body: { coachId: coach.id, scheduledAt: NINE },
    })
    expect(refused.problem.code).toBe("slot_taken")
  })

  it("gives back the time that was proposed instead", async () => {
    const { coach, client } = await createPair(app)
    const other = await addClient(app, coach)
    const { id } = await book(client, coach, NINE)
    expect((await change(coach, id, { scheduledAt: ELEVEN })).body.proposal?.scheduledAt).toBe(ELEVEN)
    expect(await slotsOf(other, coach, wholeMonday)).not.toContain(ELEVEN)
    expect((await change(coach, id, { status: "confirmed" })).body).toMatchObject({
      scheduledAt: NINE,
      proposal: null,
    })
    expect(await slotsOf(other, coach, wholeMonday)).toContain(ELEVEN)
  })

  it("keeps the fee of a late move when it is completed", async () => {
    const { coach, client } = await createPair(app)
    const params = { userId: coach.id }
    const { body: prices } = await coach.call("GET /prices/config/{userId}", { params })
    await coach.call("PUT /prices/config/{userId}", {
      params,
      body: { ...prices, baseRate: 6000, introCallMinutes: null, lateCancelPercent: 50 } as never,
    })
    await setHours(coach, {
      bookingMode: { VIDEO: "instant" },
      policy: { freeUntilHours: 720, approvalUntilHours: 720, late: "fee" },
    })
    const { id } = await book(client, coach, NINE)
    const moved = await change(client, id, { scheduledAt: ELEVEN })
    expect(moved.body.fee).toMatchObject({ amount: 1500, because: "late_move" })
    const [then] = await moveClockTo(app, ELEVEN, coach)
    const completed = await change(then, id, { status: "completed" })
    expect(completed.body).toMatchObject({ status: "completed", fee: moved.body.fee })
  })

  it("that is marked twice as a no-show is notified of once", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    await change(coach, id, { status: "confirmed" })
    const [thenCoach, thenClient] = await moveClockTo(app, monday("09:15"), coach, client)
    for (let time = 0; time < 2; time++)
      expect((await change(thenCoach, id, { status: "no_show", noShowBy: "client" })).status).toBe(200)
    await app.settle()
    const notified = (await notificationsOf(thenClient)).filter(({ what }) => what === "booking.no_show")
    expect(notified).toHaveLength(1)
    const { history = [] } = await readBooking(thenClient, id)
    expect(history.filter(({ what }) => what === "no_show")).toHaveLength(1)
  })

  it("counts for the limit of its day also when nobody came", async () => {
    const { coach, client } = await createPair(app, { hours: { limits: { perDay: 1, perWeek: null } } })
    const other = await addClient(app, coach)
    const { id } = await book(client, coach, NINE)
    await change(coach, id, { status: "confirmed" })
    const [thenCoach, then] = await moveClockTo(app, monday("09:15"), coach, other)
    await change(thenCoach, id, { status: "no_show", noShowBy: "client" })
    expect(await slotsOf(then, coach, wholeMonday)).toEqual([])
    expect(await slotsOf(then, coach, { from: wholeMonday.to, to: "2027-03-03T00:00:00Z" })).not.toEqual([])
  })
})

describe("an offer from the waitlist", () => {
  it("is not made to somebody who has three open requests with that coach", async () => {
    const { coach, client } = await createPair(app, { hours: { totalSlots: 4 } })
    const holder = await addClient(app, coach)
    const held = await book(holder, coach, monday("14:00"))
    const requests = []
    for (const time of ["09:00", "10:00", "11:00"]) requests.push(await book(client, coach, monday(time)))
    const joined = await client.call("POST /bookings/coaches/{coachId}/waitlist", {
      params: { coachId: coach.id },
      body: {},
    })
    expect(joined.status).toBe(201)
    const offers = async () => {
      await app.settle()
      await app.runScheduledJob("offer_waitlist")
      const { body } = await client.call("GET /bookings/waitlist")
      return body.items.map(({ status }) => status)
    }
    await cancel(holder, held.id)
    expect(await offers()).toEqual(["waiting"])
    await cancel(client, requests[0]?.id ?? "")
    expect(await offers()).toEqual(["offered"])
  })
})

describe("a cancelled group session", () => {
  it("replaces its entry in the coach's calendar", async () => {
    const coach = await app.person({ role: "coach" })
    const { id } = await openGroup(coach)
    await app.settle()
    await coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: id } })
    await app.settle()
    const mails = await mailsTo(app, coach.email)
    const propertyOf = (kind: string, name: string) =>
      calendarLine(mails.find(mail => mail.kind === kind)?.calendar ?? null, name) ?? ""
    const sequenceOf = (kind: string) => Number(propertyOf(kind, "SEQUENCE").split(":")[1])
    expect(propertyOf("group.cancelled", "UID")).toBe(propertyOf("group.opened", "UID"))
    expect(sequenceOf("group.cancelled")).toBeGreaterThan(sequenceOf("group.opened"))
    expect(propertyOf("group.cancelled", "STATUS")).toBe("STATUS:CANCELLED")
  })
})

describe("how long a request holds its time", () => {
  it("is what the operator set, for one session and for a series alike", async () => {
    const own = await createTestApp({ config: { bookingHoldHours: 2 } })
    try {
      own.clock.set(FRIDAY)
      const { coach, client } = await createPair(own)
      const held = ({ expiresAt, createdAt }: { expiresAt: string | null; createdAt: string }) =>
        Date.parse(expiresAt ?? "") - Date.parse(createdAt)
      expect(held(await book(client, coach, NINE))).toBe(2 * HOUR)
      const series = await bookSeries(client, coach, monday("13:00"))
      expect(series.bookings.map(held)).toEqual([2 * HOUR, 2 * HOUR, 2 * HOUR])
    } finally {
      await own.close()
    }
  })
})

describe("somebody who has not confirmed their address", () => {
  it("may not wait for a time or a seat, nor take one", async () => {
    const own = await createTestApp({ config: { smtpUrl: "smtp://127.0.0.1:9" } })
    try {
      own.clock.set(FRIDAY)
      const setVerified = (ids: readonly string[], at: Date | null) =>
        own.context.db.updateTable("accounts").set({ email_verified_at: at }).where("id", "in", ids).execute()
      const [coach, holder, client] = [
        await own.person({ role: "coach" }),
        await own.person(),
        await own.person(),
      ]
      await setVerified([coach.id, holder.id, client.id], own.clock.now())
      const people = await moveClockTo(own, "2027-02-26T09:01:00Z", coach, holder, client)
      for (const one of people.slice(1)) await own.connect(people[0], one)
      const { id: groupId } = await openGroup(people[0], { seats: 2 })
      await setHours(people[0], { bookingMode: { VIDEO: "instant" }, totalSlots: 2 })
      await book(people[1], people[0], monday("13:00"))
      await setVerified([client.id], null)
      const [unconfirmed] = await moveClockTo(own, "2027-02-26T09:02:00Z", people[2])
      const refusals = [
        await unconfirmed.call("POST /bookings/coaches/{coachId}/waitlist", {
          params: { coachId: coach.id },
          body: {},
        }),
        await unconfirmed.call("POST /bookings/group-sessions/{groupId}/waitlist", { params: { groupId } }),
        await unconfirmed.call("POST /bookings/group-sessions/{groupId}/seats", { params: { groupId } }),
      ]
      expect(refusals.map(({ problem }) => problem.code)).toEqual([
        "address_not_verified",
        "address_not_verified",
        "address_not_verified",
      ])
      const taken = await people[1].call("POST /bookings/group-sessions/{groupId}/seats", {
        params: { groupId },
      })
      expect(taken.status).toBe(201)
    } finally {
      await own.close()
    }
  })
})

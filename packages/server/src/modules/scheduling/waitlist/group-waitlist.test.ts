import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import { groupAsSeenBy, openGroup, ownGroups, takeSeat, waitForSeat } from "../testing/groups.ts"
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
} from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const waits = async (client: TestPerson) => (await client.call("GET /bookings/waitlist")).body.items
const leave = (client: TestPerson, entryId = "") =>
  client.call("DELETE /bookings/waitlist/{entryId}", { params: { entryId } })
const codeOf = (answer: { status: number; problem: { code: string } }) => answer.problem.code

/** A full group session of two, and two more clients. */
const full = async () => {
  const { coach, client: holder } = await createPair(app)
  const group = await openGroup(coach, { seats: 2 })
  const other = await addClient(app, coach)
  const seat = (await takeSeat(holder, group.id)).body
  await takeSeat(other, group.id)
  return {
    coach,
    group,
    holder,
    seat,
    first: await addClient(app, coach),
    second: await addClient(app, coach),
  }
}

describe("waiting for a seat in a full group session", () => {
  it("adds the client at the end of that session's waitlist, once", async () => {
    const { coach, group, first, second } = await full()
    expect((await groupAsSeenBy(first, group)).can).toEqual({ take: false, wait: true })
    const joined = await waitForSeat(first, group.id)
    expect(joined.status).toBe(201)
    expect(joined.body).toMatchObject({
      status: "waiting",
      position: 1,
      day: null,
      group: { id: group.id, title: "Mobility", scheduledAt: group.scheduledAt },
    })
    expect((await waitForSeat(second, group.id)).body.position).toBe(2)
    const again = await waitForSeat(first, group.id)
    expect([again.status, again.body.id]).toEqual([200, joined.body.id])
    expect(await groupAsSeenBy(second, group)).toMatchObject({
      waiting: 2,
      wait: { position: 2 },
      can: { take: false, wait: false },
    })
    expect((await ownGroups(coach))[0]).toMatchObject({ waiting: 2, taken: 2 })
    const queue = (await coach.call("GET /coach/waitlist")).body.items
    expect(queue.map(({ client, group }) => [client.id, group?.id])).toEqual([
      [first.id, group.id],
      [second.id, group.id],
    ])
  })

  it("is refused where a seat is free, the client has one or is busy, the session has begun, and to strangers", async () => {
    const { coach, group, holder, first } = await full()
    expect(codeOf(await waitForSeat(holder, group.id))).toBe("seat_is_yours")
    const roomy = await openGroup(coach, { scheduledAt: monday("15:00") })
    expect(codeOf(await waitForSeat(first, roomy.id))).toBe("seats_are_free")
    const otherCoach = await app.person({ role: "coach" })
    await app.connect(otherCoach, first)
    await book(first, otherCoach, monday("09:30"))
    expect(codeOf(await waitForSeat(first, group.id))).toBe("client_busy")
    const stranger = await app.person()
    expect((await waitForSeat(stranger, group.id)).status).toBe(404)
    expect((await waitForSeat(coach, group.id)).status).toBe(404)
    const [late] = await moveClockTo(app, monday("09:00"), await addClient(app, coach))
    expect(codeOf(await waitForSeat(late, group.id))).toBe("wrong_status")
  })

  it("is independent of waiting for a time of the same coach", async () => {
    const { coach, client: holder } = await createPair(app, {
      hours: { bookingMode: { VIDEO: "instant" }, totalSlots: 2 },
    })
    const group = await openGroup(coach, { seats: 2 })
    for (const client of [holder, await addClient(app, coach)]) await takeSeat(client, group.id)
    await book(holder, coach, monday("13:00"))
    const both = await addClient(app, coach)
    const params = { coachId: coach.id }
    const day = await both.call("POST /bookings/coaches/{coachId}/waitlist", { params, body: {} })
    expect(day.body).toMatchObject({ position: 1, group: null })
    expect((await waitForSeat(both, group.id)).body.position).toBe(1)
    expect(await waits(both)).toHaveLength(2)
  })
})

describe("a seat that is cancelled", () => {
  it("is offered to the first on the waitlist for two hours, and confirmed by them, on the card or in the offer", async () => {
    const { coach, group, holder, seat, first, second } = await full()
    await waitForSeat(first, group.id)
    await waitForSeat(second, group.id)
    await cancel(holder, seat.id)
    await app.settle()
    const [entry] = await waits(first)
    expect(entry).toMatchObject({ status: "offered", position: null })
    const offered = await readBooking(first, entry?.offer?.bookingId ?? "")
    expect(offered).toMatchObject({
      status: "pending",
      group: { id: group.id },
      fromWaitlist: true,
      scheduledAt: group.scheduledAt,
      can: { confirm: true, decline: true, reschedule: false },
    })
    expect(Date.parse(offered.expiresAt ?? "") - Date.parse(FRIDAY)).toBeLessThan(2 * 3_600_000 + 60_000)
    expect(await groupAsSeenBy(first, group)).toMatchObject({
      bookingId: offered.id,
      offeredUntil: offered.expiresAt,
      taken: 2,
      can: { take: true, wait: false },
    })
    expect((await ownGroups(coach))[0]?.participants).toMatchObject([
      { status: "confirmed" },
      { status: "pending", client: { id: first.id } },
    ])
    expect(codeOf(await takeSeat(holder, group.id))).toBe("group_full")
    expect((await takeSeat(first, group.id)).body).toMatchObject({ id: offered.id, status: "confirmed" })
    expect(await waits(first)).toEqual([])
    expect(await waits(second)).toMatchObject([{ status: "waiting", position: 1 }])
  })

  it("goes to the next on the waitlist when the offer is declined, left or expires, and then to anybody", async () => {
    const { coach, group, holder, seat, first, second } = await full()
    const third = await addClient(app, coach)
    for (const client of [first, second, third]) await waitForSeat(client, group.id)
    await cancel(holder, seat.id)
    await app.settle()
    await change(first, (await waits(first))[0]?.offer?.bookingId ?? "", { status: "declined" })
    await app.settle()
    expect(await waits(first)).toEqual([])
    expect((await leave(second, (await waits(second))[0]?.id)).status).toBe(204)
    await app.settle()
    const [offer] = await waits(third)
    expect(offer?.status).toBe("offered")
    const [thirdThen, holderThen] = await moveClockTo(app, "2027-02-26T11:01:00Z", third, holder)
    const expired = offer?.offer?.bookingId ?? ""
    expect(await readBooking(thirdThen, expired)).toMatchObject({
      status: "expired",
      can: { confirm: false },
    })
    expect(codeOf(await change(thirdThen, expired, { status: "confirmed" }))).toBe("wrong_status")
    expect((await takeSeat(holderThen, group.id)).status).toBe(201)
    expect(codeOf(await takeSeat(thirdThen, group.id))).toBe("group_full")
  })

  it("cannot be taken by others while somebody waits, but at once by the first on the waitlist", async () => {
    const { coach, group, holder, seat, first, second } = await full()
    await waitForSeat(first, group.id)
    await waitForSeat(second, group.id)
    await cancel(holder, seat.id)
    const passing = await addClient(app, coach)
    expect(await groupAsSeenBy(passing, group)).toMatchObject({ taken: 1, can: { take: false, wait: true } })
    expect(codeOf(await takeSeat(passing, group.id))).toBe("group_full")
    expect(codeOf(await takeSeat(second, group.id))).toBe("group_full")
    expect((await takeSeat(first, group.id)).body.status).toBe("confirmed")
    expect(await waits(first)).toEqual([])
    await app.settle()
    expect(await waits(second)).toMatchObject([{ status: "waiting", position: 1 }])
  })

  it("is not kept for a waiting client who is busy then: the next gets it, or anybody", async () => {
    const { coach, group, holder, seat, first } = await full()
    await waitForSeat(first, group.id)
    const otherCoach = await app.person({ role: "coach" })
    await app.connect(otherCoach, first)
    await book(first, otherCoach, monday("09:30"))
    await cancel(holder, seat.id)
    await app.settle()
    expect(await waits(first)).toMatchObject([{ status: "waiting", position: 1 }])
    expect((await takeSeat(await addClient(app, coach), group.id)).status).toBe(201)
  })

  it("can also be one that the coach adds", async () => {
    const { coach, group, first, second } = await full()
    await waitForSeat(first, group.id)
    await waitForSeat(second, group.id)
    await coach.call("PUT /coach/group-sessions/{groupId}", {
      params: { groupId: group.id },
      body: { seats: 3 },
    })
    await app.settle()
    expect(await waits(first)).toMatchObject([{ status: "offered" }])
    expect(await waits(second)).toMatchObject([{ status: "waiting" }])
  })

  it("is offered once over two servers, however often the job runs, and is moved with its session", async () => {
    const { coach, group, holder, seat, first, second } = await full()
    await waitForSeat(first, group.id)
    await waitForSeat(second, group.id)
    await cancel(holder, seat.id)
    const server = await app.secondServer()
    server.clock.set(FRIDAY)
    await Promise.all(
      [1, 2, 3].flatMap(() => [
        app.runScheduledJob("offer_waitlist"),
        server.runScheduledJob("offer_waitlist"),
      ]),
    )
    await server.close()
    expect(await waits(second)).toMatchObject([{ status: "waiting" }])
    const bookingId = (await waits(first))[0]?.offer?.bookingId ?? ""
    const moved = await coach.call("PUT /coach/group-sessions/{groupId}", {
      params: { groupId: group.id },
      body: { scheduledAt: "2027-02-26T10:00:00Z" },
    })
    expect(moved.status).toBe(200)
    expect(await readBooking(first, bookingId)).toMatchObject({
      status: "pending",
      scheduledAt: "2027-02-26T10:00:00Z",
      expiresAt: "2027-02-26T10:00:00Z",
    })
  })
})

describe("the waitlist of a group session", () => {
  it("is notified when its session is moved, as participants are", async () => {
    const { coach, group, holder, first } = await full()
    await waitForSeat(first, group.id)
    const { realtime } = app.context
    const published: unknown[][] = []
    app.context.realtime = { ...realtime, publish: (...args) => published.push(args) }
    await coach.call("PUT /coach/group-sessions/{groupId}", {
      params: { groupId: group.id },
      body: { scheduledAt: monday("12:00") },
    })
    app.context.realtime = realtime
    const [people] = published.find(([, kind]) => kind === "group:changed") ?? []
    expect(people).toEqual(expect.arrayContaining([coach.id, holder.id, first.id]))
  })

  it("is published to all who may take a seat when an offer is declined or expires, or somebody leaves", async () => {
    const { coach, group, holder, seat, first, second } = await full()
    const passing = await addClient(app, coach)
    const { realtime } = app.context
    const isNotifiedDuring = async (act: () => Promise<unknown>) => {
      const recipients: unknown[] = []
      app.context.realtime = {
        ...realtime,
        publish: (people, kind) => kind === "group:changed" && recipients.push(...people),
      }
      await act()
      app.context.realtime = realtime
      return recipients.includes(passing.id)
    }
    await waitForSeat(first, group.id)
    await cancel(holder, seat.id)
    await app.settle()
    const offered = (await waits(first))[0]?.offer?.bookingId ?? ""
    expect(await isNotifiedDuring(() => change(first, offered, { status: "declined" }))).toBe(true)

    const again = (await takeSeat(holder, group.id)).body
    await waitForSeat(first, group.id)
    await waitForSeat(second, group.id)
    await cancel(holder, again.id)
    expect(await isNotifiedDuring(async () => leave(first, (await waits(first))[0]?.id))).toBe(true)
    await app.settle()
    app.clock.set("2027-02-26T11:30:00Z")
    expect(await isNotifiedDuring(() => app.runScheduledJob("expire_bookings"))).toBe(true)
  })

  it("has the present length of its session", async () => {
    const { coach, group, first } = await full()
    await waitForSeat(first, group.id)
    await coach.call("PUT /coach/group-sessions/{groupId}", {
      params: { groupId: group.id },
      body: { minutes: 90 },
    })
    expect(await waits(first)).toMatchObject([{ minutes: 90 }])
    expect((await coach.call("GET /coach/waitlist")).body.items).toMatchObject([{ minutes: 90 }])
  })

  it("ends with the session, with the connection, and when the session begins", async () => {
    const called = await full()
    await waitForSeat(called.first, called.group.id)
    await called.coach.call("DELETE /coach/group-sessions/{groupId}", {
      params: { groupId: called.group.id },
    })
    await app.settle()
    expect(await waits(called.first)).toEqual([])

    const { coach, group, holder, seat, first, second } = await full()
    await waitForSeat(first, group.id)
    await waitForSeat(second, group.id)
    await coach.call("POST /friends/block/{userId}", { params: { userId: first.id } })
    await cancel(holder, seat.id)
    await app.settle()
    expect(await waits(second)).toMatchObject([{ status: "offered" }])

    const begun = await full()
    await waitForSeat(begun.first, begun.group.id)
    const [then] = await moveClockTo(app, monday("09:00"), begun.first)
    await app.runScheduledJob("offer_waitlist")
    expect(await waits(then)).toEqual([])
  })
})

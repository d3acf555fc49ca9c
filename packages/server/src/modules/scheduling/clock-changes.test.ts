import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestApp } from "../../testing/test-app.ts"
import { createCheckedApp } from "./testing/checked-app.ts"
import { openGroup, takeSeat } from "./testing/groups.ts"
import { change, createPair, readBooking, slotsOf } from "./testing/pair.ts"
import { bookSeries, requestSeries } from "./testing/series.ts"

/** In Berlin 02:00 to 03:00 is repeated on 31 October 2027 and skipped on 28 March. */
const FIRST_HALF_PAST_TWO = "2027-10-31T00:30:00Z"
const SECOND_HALF_PAST_TWO = "2027-10-31T01:30:00Z"
const [SPRING, AUTUMN] = ["2027-03-15T09:00:00Z", "2027-10-18T09:00:00Z"]

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())

const open = {
  weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "00:00", end: "24:00" }],
  bookingMode: { VIDEO: "instant" as const },
  minimumNoticeMinutes: 0,
  maxDaysAhead: null,
}

describe("in the night with a repeated hour", () => {
  beforeEach(() => app.clock.set(AUTUMN))

  it("two group sessions can be at the same local time, an hour apart, and none between them", async () => {
    const { coach, client } = await createPair(app, { hours: open })
    const first = await openGroup(coach, { scheduledAt: FIRST_HALF_PAST_TWO })
    const second = await openGroup(coach, { scheduledAt: SECOND_HALF_PAST_TWO })
    expect([first.endsAt, second.endsAt]).toEqual([SECOND_HALF_PAST_TWO, "2027-10-31T02:30:00Z"])
    for (const { id } of [first, second]) expect((await takeSeat(client, id)).status).toBe(201)
    const between = await coach.call("POST /coach/group-sessions", {
      body: { title: "Between", type: "VIDEO", minutes: 60, scheduledAt: "2027-10-31T01:00:00Z", seats: 3 },
    })
    expect(between.problem.code).toBe("slot_taken")
  })

  it("a group session is moved from the first to the second occurrence of an hour, with its participants", async () => {
    const { coach, client } = await createPair(app, { hours: open })
    const group = await openGroup(coach, { scheduledAt: FIRST_HALF_PAST_TWO })
    const seat = (await takeSeat(client, group.id)).body
    const moved = await coach.call("PUT /coach/group-sessions/{groupId}", {
      params: { groupId: group.id },
      body: { scheduledAt: SECOND_HALF_PAST_TWO },
    })
    expect(moved.body).toMatchObject({ scheduledAt: SECOND_HALF_PAST_TWO, taken: 1 })
    expect(await readBooking(client, seat.id)).toMatchObject({
      scheduledAt: SECOND_HALF_PAST_TWO,
      endsAt: "2027-10-31T02:30:00Z",
    })
    expect(
      await slotsOf(client, coach, { from: "2027-10-31T00:00:00Z", to: "2027-10-31T01:00:00Z" }),
    ).toContain(FIRST_HALF_PAST_TWO)
  })

  it("a series keeps its local time, and one of its sessions is moved within the night", async () => {
    const { coach, client } = await createPair(app, { hours: open })
    const { bookings } = await bookSeries(client, coach, "2027-10-24T00:30:00Z")
    expect(bookings.map(booking => booking.scheduledAt)).toEqual([
      "2027-10-24T00:30:00Z",
      FIRST_HALF_PAST_TWO,
      "2027-11-07T01:30:00Z",
    ])
    const [, middle] = bookings
    const moved = await change(client, middle?.id ?? "", { scheduledAt: SECOND_HALF_PAST_TWO })
    expect(moved.body).toMatchObject({ status: "confirmed", scheduledAt: SECOND_HALF_PAST_TWO })
    expect((await readBooking(client, bookings[2]?.id ?? "")).scheduledAt).toBe("2027-11-07T01:30:00Z")
  })
})

describe("in the night with a skipped hour", () => {
  beforeEach(() => app.clock.set(SPRING))

  it("a group session across the gap has its full length", async () => {
    const { coach } = await createPair(app, { hours: open })
    const group = await openGroup(coach, { scheduledAt: "2027-03-28T00:30:00Z" })
    expect(group.endsAt).toBe("2027-03-28T01:30:00Z")
    const longer = await coach.call("PUT /coach/group-sessions/{groupId}", {
      params: { groupId: group.id },
      body: { minutes: 90 },
    })
    expect(longer.body).toMatchObject({ scheduledAt: group.scheduledAt, endsAt: "2027-03-28T02:00:00Z" })
  })

  it("a session of a series whose time is skipped begins right after the gap, the others at their usual time", async () => {
    const { coach, client } = await createPair(app, { hours: open })
    const booked = await requestSeries(client, coach, "2027-03-21T01:30:00Z")
    expect(booked.body.bookings.map(booking => booking.scheduledAt)).toEqual([
      "2027-03-21T01:30:00Z",
      "2027-03-28T01:00:00Z",
      "2027-04-04T00:30:00Z",
    ])
  })
})

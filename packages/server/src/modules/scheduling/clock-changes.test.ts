import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestApp } from "../../testing/test-app.ts"
import { createCheckedApp } from "./testing/checked-app.ts"
import { openGroup, takeSeat } from "./testing/groups.ts"
import { change, look, meet, slotsOf } from "./testing/pair.ts"
import { askSeries, bookSeries } from "./testing/series.ts"

/** Berlin's clocks show 02:00 to 03:00 twice on 31 October 2027, and not at all on 28 March. */
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

describe("in the night when an hour comes twice", () => {
  beforeEach(() => app.clock.set(AUTUMN))

  it("two groups stand at the same time of the clock, an hour apart, and none between them", async () => {
    const { coach, client } = await meet(app, { hours: open })
    const first = await openGroup(coach, { scheduledAt: FIRST_HALF_PAST_TWO })
    const second = await openGroup(coach, { scheduledAt: SECOND_HALF_PAST_TWO })
    expect([first.endsAt, second.endsAt]).toEqual([SECOND_HALF_PAST_TWO, "2027-10-31T02:30:00Z"])
    for (const { id } of [first, second]) expect((await takeSeat(client, id)).status).toBe(201)
    const between = await coach.call("POST /coach/group-sessions", {
      body: { title: "Between", type: "VIDEO", minutes: 60, scheduledAt: "2027-10-31T01:00:00Z", seats: 3 },
    })
    expect(between.problem.code).toBe("slot_taken")
  })

  it("a group is moved from one pass of the hour to the other, with who has a seat", async () => {
    const { coach, client } = await meet(app, { hours: open })
    const group = await openGroup(coach, { scheduledAt: FIRST_HALF_PAST_TWO })
    const seat = (await takeSeat(client, group.id)).body
    const moved = await coach.call("PUT /coach/group-sessions/{groupId}", {
      params: { groupId: group.id },
      body: { scheduledAt: SECOND_HALF_PAST_TWO },
    })
    expect(moved.body).toMatchObject({ scheduledAt: SECOND_HALF_PAST_TWO, taken: 1 })
    expect(await look(client, seat.id)).toMatchObject({
      scheduledAt: SECOND_HALF_PAST_TWO,
      endsAt: "2027-10-31T02:30:00Z",
    })
    expect(
      await slotsOf(client, coach, { from: "2027-10-31T00:00:00Z", to: "2027-10-31T01:00:00Z" }),
    ).toContain(FIRST_HALF_PAST_TWO)
  })

  it("a series goes on at its time of the clock, and one of it is moved within the night", async () => {
    const { coach, client } = await meet(app, { hours: open })
    const { bookings } = await bookSeries(client, coach, "2027-10-24T00:30:00Z")
    expect(bookings.map(each => each.scheduledAt)).toEqual([
      "2027-10-24T00:30:00Z",
      FIRST_HALF_PAST_TWO,
      "2027-11-07T01:30:00Z",
    ])
    const [, middle] = bookings
    const moved = await change(client, middle?.id ?? "", { scheduledAt: SECOND_HALF_PAST_TWO })
    expect(moved.body).toMatchObject({ status: "confirmed", scheduledAt: SECOND_HALF_PAST_TWO })
    expect((await look(client, bookings[2]?.id ?? "")).scheduledAt).toBe("2027-11-07T01:30:00Z")
  })
})

describe("in the night when an hour is missing", () => {
  beforeEach(() => app.clock.set(SPRING))

  it("a group over the gap lasts as long as it says", async () => {
    const { coach } = await meet(app, { hours: open })
    const group = await openGroup(coach, { scheduledAt: "2027-03-28T00:30:00Z" })
    expect(group.endsAt).toBe("2027-03-28T01:30:00Z")
    const longer = await coach.call("PUT /coach/group-sessions/{groupId}", {
      params: { groupId: group.id },
      body: { minutes: 90 },
    })
    expect(longer.body).toMatchObject({ scheduledAt: group.scheduledAt, endsAt: "2027-03-28T02:00:00Z" })
  })

  it("a series that would stand in the gap begins right behind it, that once", async () => {
    const { coach, client } = await meet(app, { hours: open })
    const asked = await askSeries(client, coach, "2027-03-21T01:30:00Z")
    expect(asked.body.bookings.map(each => each.scheduledAt)).toEqual([
      "2027-03-21T01:30:00Z",
      "2027-03-28T01:00:00Z",
      "2027-04-04T00:30:00Z",
    ])
  })
})

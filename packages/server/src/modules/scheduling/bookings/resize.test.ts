import ICAL from "ical.js"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import { openGroup, takeSeat } from "../testing/groups.ts"
import { addClient, book, change, createPair, FRIDAY, monday, readBooking, slotsOf } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const
const NINE = monday("09:00")

describe("changing the length of a session", () => {
  it("reserves the longer time at once, at the agreed price", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const booked = await book(client, coach, NINE, { minutes: 30 })
    const feed = await coach.call("POST /calendars/feed")
    const longer = await change(coach, booked.id, { minutes: 60 })
    expect(longer.body).toMatchObject({
      status: "confirmed",
      scheduledAt: NINE,
      endsAt: monday("10:00"),
      minutes: 60,
      price: booked.price,
    })
    expect(await slotsOf(app.anyone, coach, { minutes: 30 })).not.toContain(monday("09:30"))
    expect((await readBooking(client, booked.id)).history?.map(line => line.what)).toEqual([
      "booked",
      "rescheduled",
    ])
    const url = new URL(feed.body.address ?? "").pathname
    const text = (await app.fastify.inject({ method: "GET", url })).body
    const entry = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")
    expect(entry?.getFirstPropertyValue("dtend")?.toString()).toBe("2027-03-01T10:00:00Z")
    expect(entry?.getFirstPropertyValue("sequence")).toBe(1)
  })

  it("can be combined with another time, and the same length changes nothing", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const booked = await book(client, coach, NINE, { minutes: 30 })
    const moved = await change(coach, booked.id, { scheduledAt: monday("10:00"), minutes: 60 })
    expect(moved.body).toMatchObject({ scheduledAt: monday("10:00"), endsAt: monday("11:00"), minutes: 60 })
    const same = await change(coach, booked.id, { minutes: 60 })
    expect([same.status, same.body.version]).toEqual([200, moved.body.version])
  })

  it("is refused for a length that is not offered, and where another session follows", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const other = await addClient(app, coach)
    const booked = await book(client, coach, NINE, { minutes: 30 })
    const odd = await change(coach, booked.id, { minutes: 35 })
    expect([odd.status, odd.problem.code]).toEqual([422, "not_on_offer"])
    await book(other, coach, monday("09:30"), { minutes: 30 })
    const taken = await change(coach, booked.id, { minutes: 60 })
    expect([taken.status, taken.problem.code]).toEqual([409, "slot_taken"])
    expect((await readBooking(coach, booked.id)).minutes).toBe(30)
  })

  it("is for the coach only, neither for the client nor for anybody else", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const booked = await book(client, coach, NINE, { minutes: 30 })
    expect((await change(client, booked.id, { minutes: 60 })).problem.code).toBe("forbidden")
    expect((await change(await app.person(), booked.id, { minutes: 60 })).status).toBe(404)
  })

  it("is refused where moving needs approval, for a seat of a group session, and together with an answer", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, policy: { freeUntilHours: 72 } } })
    const late = await book(client, coach, NINE, { minutes: 30 })
    expect((await change(coach, late.id, { minutes: 60 })).problem.code).toBe("too_late_to_change")
    const group = await openGroup(coach, { scheduledAt: monday("12:00") })
    const seat = await takeSeat(client, group.id)
    expect((await change(coach, seat.body.id, { minutes: 30 })).problem.code).toBe("moves_with_group")
    expect((await change(coach, late.id, { minutes: 60, status: "cancelled" })).status).toBe(400)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import {
  addClient,
  book,
  cancel,
  change,
  createPair,
  FRIDAY,
  monday,
  readBooking,
  setHours,
} from "../testing/pair.ts"
import { bookSeries, requestSeries } from "../testing/series.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const
const berlin = { coach: { timeZone: "Europe/Berlin" } }
const times = (booked: { bookings: { scheduledAt: string | null }[] }) =>
  booked.bookings.map(booking => booking.scheduledAt)

describe("the preview of a series", () => {
  it("has each date, free or with its conflict, and books nothing", async () => {
    const { coach, client } = await createPair(app, berlin)
    await book(await addClient(app, coach), coach, "2027-03-08T09:00:00Z")
    await setHours(coach, { timeOff: [{ start: "2027-03-15", end: "2027-03-15" }] })
    const { status, body } = await client.call("POST /bookings/series/preview", {
      body: { coachId: coach.id, scheduledAt: monday("09:00"), times: 6 },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ timeZone: "Europe/Berlin", everyWeeks: 1, minutes: 30, free: 4 })
    expect(body.dates.map(date => [date.scheduledAt, date.conflict?.code, date.conflict?.reason])).toEqual([
      ["2027-03-01T09:00:00Z", undefined, undefined],
      ["2027-03-08T09:00:00Z", "slot_taken", null],
      ["2027-03-15T09:00:00Z", "slot_not_offered", "time_off"],
      ["2027-03-22T09:00:00Z", undefined, undefined],
      ["2027-03-29T08:00:00Z", undefined, undefined],
      ["2027-04-05T08:00:00Z", undefined, undefined],
    ])
    expect(body.dates[1]?.conflict?.nearest).toContain("2027-03-08T08:30:00Z")
    expect((await client.call("GET /bookings/my-bookings")).body.items).toEqual([])
  })

  it("is refused to strangers, and needs a client where a coach asks", async () => {
    const { coach } = await createPair(app)
    const stranger = await app.person()
    const body = { coachId: coach.id, scheduledAt: monday("09:00"), times: 3 }
    const refused = await stranger.call("POST /bookings/series/preview", { body })
    expect(refused.problem.code).toBe("connection_required")
    expect((await coach.call("POST /bookings/series/preview", { body })).status).toBe(400)
    expect(
      (await stranger.call("POST /bookings/series/preview", { body: { ...body, times: 1 } })).status,
    ).toBe(400)
    expect(
      (await stranger.call("POST /bookings/series/preview", { body: { ...body, times: 53 } })).status,
    ).toBe(400)
  })
})

describe("booking a series", () => {
  it("uses one capacity slot, and gives every booking its own status, price and history", async () => {
    const { coach, client } = await createPair(app, berlin)
    const booked = await bookSeries(client, coach, monday("09:00"), { everyWeeks: 2, agenda: "Strength" })
    expect(booked).toMatchObject({ coachId: coach.id, everyWeeks: 2, times: 3, skipped: [] })
    expect(times(booked)).toEqual([monday("09:00"), "2027-03-15T09:00:00Z", "2027-03-29T08:00:00Z"])
    for (const booking of booked.bookings) {
      expect(booking).toMatchObject({
        status: "pending",
        slotNumber: 1,
        seriesId: booked.id,
        agenda: "Strength",
      })
      expect(booking.price.amount).toBeGreaterThan(0)
      expect((await readBooking(coach, booking.id)).history).toMatchObject([
        { what: "requested", by: "client" },
      ])
    }
    expect((await coach.call("GET /coach/availability")).body.heldSlots).toBe(1)
    expect((await book(await addClient(app, coach), coach, monday("11:00"))).slotNumber).toBe(2)
  })

  it("counts as one pending request, and is refused as a fourth", async () => {
    const { coach, client } = await createPair(app)
    await bookSeries(client, coach, monday("09:00"))
    await book(client, coach, monday("11:00"))
    await book(client, coach, monday("12:00"))
    expect((await requestSeries(client, coach, monday("13:00"))).problem.code).toBe("too_many_pending")
  })

  it("books all dates or none and returns the conflicts, or only the free dates", async () => {
    const { coach, client } = await createPair(app)
    await book(await addClient(app, coach), coach, "2027-03-08T09:00:00Z")
    const refused = await requestSeries(client, coach, monday("09:00"))
    expect(refused.status).toBe(409)
    expect(refused.problem).toMatchObject({ code: "series_conflicts", free: 2 })
    expect(refused.problem.dates).toMatchObject([
      { scheduledAt: "2027-03-08T09:00:00Z", conflict: { code: "slot_taken" } },
    ])
    expect((await client.call("GET /bookings/my-bookings")).body.items).toEqual([])
    const booked = await bookSeries(client, coach, monday("09:00"), { only: "free" })
    expect(times(booked)).toEqual([monday("09:00"), "2027-03-15T09:00:00Z"])
    expect(booked.skipped).toMatchObject([{ scheduledAt: "2027-03-08T09:00:00Z" }])
  })

  it("is refused where no date is free, the coach is full, or the two are not connected", async () => {
    const { coach, client } = await createPair(app, { hours: { totalSlots: 1 } })
    const closed = await requestSeries(client, coach, monday("22:00"), { only: "free" })
    expect(closed.problem.code).toBe("series_conflicts")
    const stranger = await app.person()
    expect((await requestSeries(stranger, coach, monday("09:00"))).problem.code).toBe("connection_required")
    expect((await requestSeries(client, coach, monday("09:00"), { clientId: stranger.id })).status).toBe(403)
    await book(await addClient(app, coach), coach, monday("09:00"))
    expect((await requestSeries(client, coach, monday("11:00"))).problem.code).toBe("coach_fully_booked")
  })

  it("has a conflict with another session of the client", async () => {
    const { coach, client } = await createPair(app)
    const other = await app.person({ role: "coach" })
    await app.connect(other, client)
    await book(client, other, "2027-03-08T09:00:00Z")
    const refused = await requestSeries(client, coach, monday("09:00"))
    expect(refused.problem.dates).toMatchObject([{ conflict: { code: "client_busy" } }])
  })

  it("is confirmed at once where the coach offers instant booking; a coach can book for a client", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const atOnce = await bookSeries(client, coach, monday("09:00"))
    expect(atOnce.bookings.map(booking => booking.status)).toEqual(["confirmed", "confirmed", "confirmed"])
    const forClient = await bookSeries(coach, coach, monday("12:00"), { clientId: client.id })
    expect(forClient.bookings[0]).toMatchObject({ status: "pending", can: { confirm: false } })
    expect((await readBooking(client, forClient.bookings[0]?.id ?? "")).can.confirm).toBe(true)
  })

  it("is booked once with one idempotency key", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const headers = { "idempotency-key": "a-series-of-three" }
    const body = { coachId: coach.id, scheduledAt: monday("09:00"), times: 3 }
    const first = await client.call("POST /bookings/series", { body, headers })
    const again = await client.call("POST /bookings/series", { body, headers })
    expect(again.body.id).toBe(first.body.id)
    expect((await client.call("GET /bookings/my-bookings")).body.items).toHaveLength(3)
  })
})

describe("a series", () => {
  const read = async (person: Awaited<ReturnType<TestApp["person"]>>, seriesId: string) =>
    (await person.call("GET /bookings/series/{seriesId}", { params: { seriesId } })).body.bookings.map(
      booking => booking.status,
    )

  it("is confirmed, cancelled or declined one by one, or a session and all that follow", async () => {
    const { coach, client } = await createPair(app)
    const { id, bookings } = await bookSeries(client, coach, monday("09:00"), { times: 4 })
    const [first, second, third] = bookings.map(booking => booking.id) as [string, string, string]
    await change(coach, first, { status: "confirmed" })
    expect(await read(client, id)).toEqual(["confirmed", "pending", "pending", "pending"])
    const confirmed = await change(coach, second, { status: "confirmed", scope: "following" })
    expect(confirmed.body).toMatchObject({ id: second, status: "confirmed" })
    expect(await read(client, id)).toEqual(["confirmed", "confirmed", "confirmed", "confirmed"])
    await change(client, third, { status: "cancelled", scope: "following", reason: "Away" })
    expect(await read(coach, id)).toEqual(["confirmed", "confirmed", "cancelled", "cancelled"])
    expect((await change(client, third, { status: "cancelled", scope: "following" })).problem.code).toBe(
      "wrong_status",
    )
    const declined = await bookSeries(client, coach, monday("12:00"))
    await change(coach, declined.bookings[1]?.id ?? "", { status: "declined", scope: "following" })
    expect(await read(client, declined.id)).toEqual(["pending", "declined", "declined"])
  })

  it("releases its capacity slot with its last session, once", async () => {
    const { coach, client } = await createPair(app, { hours: { ...instant, totalSlots: 1 } })
    const other = await addClient(app, coach)
    const { bookings } = await bookSeries(client, coach, monday("09:00"))
    const [first, second] = bookings.map(booking => booking.id) as [string, string]
    await cancel(client, first)
    const body = { coachId: coach.id, scheduledAt: monday("12:00") }
    expect((await other.call("POST /bookings/book", { body })).problem.code).toBe("coach_fully_booked")
    await change(coach, second, { status: "cancelled", scope: "following" })
    expect((await other.call("POST /bookings/book", { body })).body.slotNumber).toBe(1)
  })

  it("keeps its capacity slot when an expired session is confirmed", async () => {
    const { coach, client } = await createPair(app, { hours: { totalSlots: 2 } })
    const { id, bookings } = await bookSeries(client, coach, monday("09:00"))
    await change(coach, bookings[2]?.id ?? "", { status: "confirmed" })
    app.clock.advance(25 * 3_600_000)
    await app.runScheduledJob("expire_bookings")
    app.clock.set(FRIDAY)
    expect(await read(client, id)).toEqual(["expired", "expired", "confirmed"])
    const late = await change(coach, bookings[1]?.id ?? "", { status: "confirmed" })
    expect(late.body).toMatchObject({ status: "confirmed", slotNumber: 1 })
  })

  it("is hidden from strangers, and its scope is refused for single bookings", async () => {
    const { coach, client } = await createPair(app)
    const { id, bookings } = await bookSeries(client, coach, monday("09:00"))
    const stranger = await app.person()
    const response = await stranger.call("GET /bookings/series/{seriesId}", { params: { seriesId: id } })
    expect(response.status).toBe(404)
    const first = bookings[0]?.id ?? ""
    expect((await change(stranger, first, { status: "cancelled", scope: "following" })).status).toBe(404)
    const single = await book(client, coach, monday("13:00"))
    expect((await change(client, single.id, { status: "cancelled", scope: "following" })).problem.code).toBe(
      "wrong_status",
    )
    expect((await change(client, first, { scheduledAt: monday("14:00"), scope: "following" })).status).toBe(
      400,
    )
  })

  it("ends with the connection", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const { id } = await bookSeries(client, coach, monday("09:00"))
    const connections = await coach.call("GET /connections/accepted")
    const params = { id: connections.body.items[0]?.id ?? "" }
    await coach.call("PUT /connections/{id}", { params, body: { status: "ended" } })
    expect(await read(client, id)).toEqual(["cancelled", "cancelled", "cancelled"])
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import { change, createPair, FRIDAY, monday, moveClockTo, readBooking } from "../testing/pair.ts"
import { bookSeries } from "../testing/series.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const WEEK = 7 * 24
/** Half a day before the first of four: cancelling it is late, the second needs approval, the others are free. */
const SUNDAY = "2027-02-28T21:00:00Z"

/** A confirmed series of four Mondays, on the Sunday before; cancelling is free until ten days before. */
const fourMondays = async (late: "fee" | "refused") => {
  const { coach, client } = await createPair(app, {
    hours: {
      bookingMode: { VIDEO: "instant" },
      policy: { freeUntilHours: WEEK + 72, approvalUntilHours: 24, late },
    },
  })
  const { id: seriesId, bookings } = await bookSeries(client, coach, monday("09:00"), { times: 4 })
  const [thenCoach, thenClient] = await moveClockTo(app, SUNDAY, coach, client)
  const ids = bookings.map(booking => booking.id) as [string, string, string, string]
  return { coach: thenCoach, client: thenClient, seriesId, ids }
}

const onward = { status: "cancelled", scope: "following", reason: "Moving away" } as const

describe("cancelling a session and all that follow", () => {
  it("costs the late fee, needs approval or is free, by session; the response says which", async () => {
    const { coach, client, ids } = await fourMondays("fee")
    const { status, body } = await change(client, ids[0], onward)
    expect([status, body.status]).toEqual([200, "cancelled"])
    const fee = body.fee?.amount ?? 0
    expect(fee).toBeGreaterThan(0)
    expect(body.following).toEqual([
      { id: ids[0], scheduledAt: monday("09:00"), outcome: "done", fee },
      { id: ids[1], scheduledAt: "2027-03-08T09:00:00Z", outcome: "asked", fee: 0 },
      { id: ids[2], scheduledAt: "2027-03-15T09:00:00Z", outcome: "done", fee: 0 },
      { id: ids[3], scheduledAt: "2027-03-22T09:00:00Z", outcome: "done", fee: 0 },
    ])
    const sessions = await Promise.all(ids.map(id => readBooking(coach, id)))
    expect(
      sessions.map(({ status, fee, proposal }) => [status, fee?.because ?? null, proposal?.kind ?? null]),
    ).toEqual([
      ["cancelled", "late_cancel", null],
      ["confirmed", null, "cancel"],
      ["cancelled", null, null],
      ["cancelled", null, null],
    ])
    expect(sessions.map(session => session.can.answerProposal)).toEqual([false, true, false, false])
    expect((await change(coach, ids[1], { proposal: "accepted" })).body).toMatchObject({
      status: "cancelled",
      fee: null,
    })
  })

  it("asks for approval once, however often it is repeated", async () => {
    const { client, ids } = await fourMondays("fee")
    const first = await change(client, ids[1], onward)
    expect(first.body).toMatchObject({ status: "confirmed", proposal: { kind: "cancel", by: "client" } })
    const again = await change(client, ids[1], onward)
    expect(again.body).toMatchObject({ version: first.body.version, following: [{ outcome: "asked" }] })
  })

  it("is refused where the first session is too late to cancel, and changes nothing", async () => {
    const { client, ids } = await fourMondays("refused")
    const refused = await change(client, ids[0], onward)
    expect([refused.status, refused.problem.code]).toEqual([422, "too_late_to_change"])
    for (const id of ids)
      expect(await readBooking(client, id)).toMatchObject({ status: "confirmed", proposal: null })
  })

  it("leaves sessions that are too late to cancel where the first one is over, and says so", async () => {
    const { client, ids } = await fourMondays("refused")
    const [aWeekOn] = await moveClockTo(app, "2027-03-07T21:00:00Z", client)
    const { body } = await change(aWeekOn, ids[0], onward)
    expect(body.following?.map(({ id, outcome }) => [id, outcome])).toEqual([
      [ids[1], "stays"],
      [ids[2], "asked"],
      [ids[3], "done"],
    ])
    const [atLast] = await moveClockTo(app, "2027-03-21T21:00:00Z", aWeekOn)
    await change(atLast, ids[3], { notes: "Nothing is left to cancel." })
    expect((await change(atLast, ids[2], onward)).problem.code).toBe("wrong_status")
  })

  it("is always free for the coach", async () => {
    const { coach, ids } = await fourMondays("fee")
    const { body } = await change(coach, ids[0], onward)
    expect(body.following?.map(({ outcome, fee }) => [outcome, fee])).toEqual(Array(4).fill(["done", 0]))
  })

  it("notifies once of the cancelled sessions, and separately of those that need approval", async () => {
    const { coach, client, seriesId, ids } = await fourMondays("fee")
    await change(client, ids[0], onward)
    await app.settle()
    const { items } = (await coach.call("GET /notifications")).body
    expect(items.filter(notification => notification.what === "series.cancelled")).toMatchObject([
      { values: { count: "3" } },
    ])
    expect(items.filter(notification => notification.what === "booking.cancel_proposed")).toMatchObject([
      { link: `/bookings/${ids[1]}` },
    ])
    expect(items.filter(notification => notification.what === "booking.cancelled")).toEqual([])
    const stranger = await app.person()
    const response = await stranger.call("GET /bookings/series/{seriesId}", { params: { seriesId } })
    expect(response.status).toBe(404)
  })
})

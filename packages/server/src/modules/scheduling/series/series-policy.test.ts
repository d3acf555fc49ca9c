import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import { change, FRIDAY, later, look, meet, monday } from "../testing/pair.ts"
import { bookSeries } from "../testing/series.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const WEEK = 7 * 24
/** Half a day before the first of four: it is late, the second lies in the time to ask, the others are free. */
const SUNDAY = "2027-02-28T21:00:00Z"

/** Four Mondays of a series that stands, on the Sunday before, cancelled free until ten days before. */
const fourMondays = async (late: "fee" | "refused") => {
  const { coach, client } = await meet(app, {
    hours: {
      bookingMode: { VIDEO: "instant" },
      policy: { freeUntilHours: WEEK + 72, approvalUntilHours: 24, late },
    },
  })
  const { id: seriesId, bookings } = await bookSeries(client, coach, monday("09:00"), { times: 4 })
  const [thenCoach, thenClient] = await later(app, SUNDAY, coach, client)
  const ids = bookings.map(each => each.id) as [string, string, string, string]
  return { coach: thenCoach, client: thenClient, seriesId, ids }
}

const onward = { status: "cancelled", scope: "following", reason: "Moving away" } as const

describe("cancelling from here on", () => {
  it("costs the fee for what is late, asks for what is nearly, and lets the rest go; the answer says which is which", async () => {
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
    const seen = await Promise.all(ids.map(id => look(coach, id)))
    expect(seen.map(each => [each.status, each.fee?.because ?? null, each.proposal?.kind ?? null])).toEqual([
      ["cancelled", "late_cancel", null],
      ["confirmed", null, "cancel"],
      ["cancelled", null, null],
      ["cancelled", null, null],
    ])
    expect(seen.map(each => each.can.answerProposal)).toEqual([false, true, false, false])
    expect((await change(coach, ids[1], { proposal: "accepted" })).body).toMatchObject({
      status: "cancelled",
      fee: null,
    })
  })

  it("asks once, however often it is done", async () => {
    const { client, ids } = await fourMondays("fee")
    const first = await change(client, ids[1], onward)
    expect(first.body).toMatchObject({ status: "confirmed", proposal: { kind: "cancel", by: "client" } })
    const again = await change(client, ids[1], onward)
    expect(again.body).toMatchObject({ version: first.body.version, following: [{ outcome: "asked" }] })
  })

  it("is refused where it begins with one that is too late to go, and nothing happens", async () => {
    const { client, ids } = await fourMondays("refused")
    const refused = await change(client, ids[0], onward)
    expect([refused.status, refused.problem.code]).toEqual([422, "too_late_to_change"])
    for (const id of ids)
      expect(await look(client, id)).toMatchObject({ status: "confirmed", proposal: null })
  })

  it("leaves what is too late to go when it begins with one that is over, and says so", async () => {
    const { client, ids } = await fourMondays("refused")
    const [aWeekOn] = await later(app, "2027-03-07T21:00:00Z", client)
    const { body } = await change(aWeekOn, ids[0], onward)
    expect(body.following?.map(each => [each.id, each.outcome])).toEqual([
      [ids[1], "stays"],
      [ids[2], "asked"],
      [ids[3], "done"],
    ])
    const [atLast] = await later(app, "2027-03-21T21:00:00Z", aWeekOn)
    await change(atLast, ids[3], { notes: "Nothing is left to cancel." })
    expect((await change(atLast, ids[2], onward)).problem.code).toBe("wrong_status")
  })

  it("is free for the coach all the way", async () => {
    const { coach, ids } = await fourMondays("fee")
    const { body } = await change(coach, ids[0], onward)
    expect(body.following?.map(each => [each.outcome, each.fee])).toEqual(Array(4).fill(["done", 0]))
  })

  it("is told once for what went, and by itself for what is asked and owed", async () => {
    const { coach, client, seriesId, ids } = await fourMondays("fee")
    await change(client, ids[0], onward)
    await app.settle()
    const { items } = (await coach.call("GET /notifications")).body
    expect(items.filter(each => each.what === "series.cancelled")).toMatchObject([{ values: { count: "3" } }])
    expect(items.filter(each => each.what === "booking.cancel_proposed")).toMatchObject([
      { link: `/bookings/${ids[1]}` },
    ])
    expect(items.filter(each => each.what === "booking.cancelled")).toEqual([])
    const stranger = await app.person()
    const seen = await stranger.call("GET /bookings/series/{seriesId}", { params: { seriesId } })
    expect(seen.status).toBe(404)
  })
})

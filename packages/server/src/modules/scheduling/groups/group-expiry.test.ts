import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestApp } from "../../../testing/test-app.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import { openGroup, ownGroups, takeSeat, waitForSeat } from "../testing/groups.ts"
import { addClient, book, cancel, createPair, FRIDAY, monday, moveClockTo } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

/** A full group session of two, one seat of which was cancelled and offered to a client who let the offer expire. */
const withExpiredOffer = async () => {
  const { coach, client: holder } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
  const group = await openGroup(coach, { seats: 2 })
  const seat = (await takeSeat(holder, group.id)).body
  await takeSeat(await addClient(app, coach), group.id)
  const waiting = await addClient(app, coach)
  await waitForSeat(waiting, group.id)
  await cancel(holder, seat.id)
  await app.settle()
  const [coachThen, late] = await moveClockTo(app, "2027-02-26T12:00:00Z", coach, waiting)
  return { coach: coachThen, late, group }
}

const put = (coach: Awaited<ReturnType<typeof withExpiredOffer>>["coach"], groupId: string, body: object) =>
  coach.call("PUT /coach/group-sessions/{groupId}", { params: { groupId }, body })

describe("an expired offer of a seat, before a scheduled job has stored the expiry", () => {
  it("is not moved with the session, and leaves its client free at the new time", async () => {
    const { coach, late, group } = await withExpiredOffer()
    const moved = await put(coach, group.id, { scheduledAt: monday("11:00") })
    expect(moved.status, JSON.stringify(moved.body)).toBe(200)
    expect(moved.body.taken).toBe(1)
    const other = await app.person({ role: "coach" })
    await app.connect(other, late)
    await book(late, other, monday("11:00"))
  })

  it("does not count as taken when the coach changes the session", async () => {
    const { coach, group } = await withExpiredOffer()
    expect((await put(coach, group.id, { title: "Stretching" })).body.taken).toBe(1)
    expect((await ownGroups(coach))[0]).toMatchObject({ taken: 1, waiting: 0 })
  })

  it("does not keep the coach from cancelling the session", async () => {
    const { coach, group } = await withExpiredOffer()
    const cancelled = await coach.call("DELETE /coach/group-sessions/{groupId}", {
      params: { groupId: group.id },
    })
    expect(cancelled.status, JSON.stringify(cancelled.body)).toBe(200)
    expect(cancelled.body).toMatchObject({ status: "cancelled", participants: [] })
  })
})

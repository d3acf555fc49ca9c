import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { openGroup, takeSeat, waitForSeat } from "../scheduling/testing/groups.ts"
import { another, book, cancel, FRIDAY, meet, monday } from "../scheduling/testing/pair.ts"
import { bellOf, kindsTo, mailsTo } from "./testing/sent.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

it("who waits is told of a freed time at once and until when it is held; the coach of who joined", async () => {
  const { coach, client: holder } = await meet(app, {
    coach: { firstName: "Mara", timeZone: "Europe/Berlin" },
    hours: { bookingMode: { VIDEO: "instant" }, totalSlots: 1 },
  })
  const held = await book(holder, coach, monday("09:00"))
  const waiting = await another(app, coach)
  await waiting.call("POST /bookings/coaches/{coachId}/waitlist", { params: { coachId: coach.id }, body: {} })
  await app.settle()
  expect((await bellOf(coach))[0]).toMatchObject({ what: "waitlist.joined", link: "/clients" })
  await cancel(holder, held.id)
  await app.settle()
  const [news] = await bellOf(waiting)
  expect(news).toMatchObject({
    what: "waitlist.offered",
    values: {
      name: "Mara Tester",
      at: "2027-02-26T13:30:00Z",
      until: expect.stringContaining("2027-02-26T11:00:"),
    },
  })
  const mail = (await mailsTo(app, waiting)).at(-1)
  expect(mail?.subject).toBe("A time with Mara Tester is free for you")
  expect(mail?.text_body).toContain("14:30–15:00 (Europe/Berlin)")
  expect(mail?.text_body).toMatch(/Say yes or no until Friday,? 26 February 2027/)
  expect(await kindsTo(app, coach)).not.toContain("waitlist.offered")
})

it("who waits for a seat is told of a free one, without its title; the coach of who waits for one", async () => {
  const { coach, client: holder } = await meet(app, { coach: { firstName: "Mara" } })
  const group = await openGroup(coach, { title: "Marker zebra", seats: 2 })
  const seat = (await takeSeat(holder, group.id)).body
  await takeSeat(await another(app, coach), group.id)
  const waiting = await another(app, coach)
  await waitForSeat(waiting, group.id)
  await app.settle()
  expect((await bellOf(coach))[0]).toMatchObject({ what: "waitlist.seat_joined", link: "/clients/groups" })
  await cancel(holder, seat.id)
  await app.settle()
  expect((await bellOf(waiting))[0]).toMatchObject({
    what: "waitlist.seat_offered",
    values: { name: "Mara Tester", at: monday("09:00") },
  })
  const mail = (await mailsTo(app, waiting)).at(-1)
  expect(mail?.subject).toBe("A seat in a group session with Mara Tester is free for you")
  expect(mail?.text_body).toContain("Say yes or no until")
  expect(JSON.stringify(mail)).not.toContain("zebra")
})

it("each who takes a seat gets an invitation of their own; the coach hears of seats in the app alone", async () => {
  const { coach, client } = await meet(app)
  const group = await openGroup(coach, { title: "Marker zebra" })
  await takeSeat(client, group.id)
  await app.settle()
  expect((await bellOf(coach))[0]).toMatchObject({ what: "booking.confirmed", values: { by: "client" } })
  expect(await kindsTo(app, coach)).not.toContain("booking.confirmed")
  const mail = (await mailsTo(app, client)).at(-1)
  expect(mail).toMatchObject({ kind: "booking.confirmed", calendar: { method: "REQUEST" } })
  expect(mail?.text_body).not.toContain("zebra")
  await coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: group.id } })
  await app.settle()
  expect((await mailsTo(app, client)).at(-1)).toMatchObject({
    kind: "booking.cancelled",
    calendar: { method: "CANCEL" },
  })
})

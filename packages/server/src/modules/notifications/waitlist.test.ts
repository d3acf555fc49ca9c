import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { openGroup, takeSeat, waitForSeat } from "../scheduling/testing/groups.ts"
import { addClient, book, cancel, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"
import { mailKindsTo, notificationMailsTo, notificationsOf } from "./testing/sent.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

it("a client on the waitlist is notified of a free time and until when it is reserved; the coach of the new entry", async () => {
  const { coach, client: holder } = await createPair(app, {
    coach: { firstName: "Mara", timeZone: "Europe/Berlin" },
    hours: { bookingMode: { VIDEO: "instant" }, totalSlots: 1 },
  })
  const held = await book(holder, coach, monday("09:00"))
  const waiting = await addClient(app, coach)
  await waiting.call("POST /bookings/coaches/{coachId}/waitlist", { params: { coachId: coach.id }, body: {} })
  await app.settle()
  expect((await notificationsOf(coach))[0]).toMatchObject({ what: "waitlist.joined", link: "/clients" })
  await cancel(holder, held.id)
  await app.settle()
  const [notification] = await notificationsOf(waiting)
  expect(notification).toMatchObject({
    what: "waitlist.offered",
    values: {
      name: "Mara Tester",
      at: "2027-02-26T13:30:00Z",
      until: expect.stringContaining("2027-02-26T11:00:"),
    },
  })
  const mail = (await notificationMailsTo(app, waiting)).at(-1)
  expect(mail?.subject).toBe("A time with Mara Tester is free for you")
  expect(mail?.text_body).toContain("14:30–15:00 (Europe/Berlin)")
  expect(mail?.text_body).toMatch(/Say yes or no by Friday,? 26 February 2027/)
  expect(await mailKindsTo(app, coach)).not.toContain("waitlist.offered")
})

it("a client on the waitlist for a seat is notified of a free one, without the title; the coach of the new entry", async () => {
  const { coach, client: holder } = await createPair(app, { coach: { firstName: "Mara" } })
  const group = await openGroup(coach, { title: "Marker zebra", seats: 2 })
  const seat = (await takeSeat(holder, group.id)).body
  await takeSeat(await addClient(app, coach), group.id)
  const waiting = await addClient(app, coach)
  await waitForSeat(waiting, group.id)
  await app.settle()
  expect((await notificationsOf(coach))[0]).toMatchObject({
    what: "waitlist.seat_joined",
    link: "/clients/groups",
  })
  await cancel(holder, seat.id)
  await app.settle()
  expect((await notificationsOf(waiting))[0]).toMatchObject({
    what: "waitlist.seat_offered",
    values: { name: "Mara Tester", at: monday("09:00") },
  })
  const mail = (await notificationMailsTo(app, waiting)).at(-1)
  expect(mail?.subject).toBe("A seat in a group session with Mara Tester is free for you")
  expect(mail?.text_body).toContain("Say yes or no by")
  expect(JSON.stringify(mail)).not.toContain("zebra")
})

it("each client who takes a seat gets a calendar invitation; the coach is notified of seats in the app only", async () => {
  const { coach, client } = await createPair(app)
  const group = await openGroup(coach, { title: "Marker zebra" })
  await takeSeat(client, group.id)
  await app.settle()
  expect((await notificationsOf(coach))[0]).toMatchObject({
    what: "booking.confirmed",
    values: { by: "client" },
  })
  expect(await mailKindsTo(app, coach)).not.toContain("booking.confirmed")
  const mail = (await notificationMailsTo(app, client)).at(-1)
  expect(mail).toMatchObject({ kind: "booking.confirmed", calendar: [{ method: "REQUEST" }] })
  expect(mail?.text_body).not.toContain("zebra")
  await coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: group.id } })
  await app.settle()
  expect((await notificationMailsTo(app, client)).at(-1)).toMatchObject({
    kind: "booking.cancelled",
    calendar: [{ method: "CANCEL" }],
  })
})

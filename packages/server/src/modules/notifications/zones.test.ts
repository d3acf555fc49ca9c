import { afterAll, beforeAll, expect, it } from "vitest"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { openGroup, takeSeat } from "../scheduling/testing/groups.ts"
import { book, change, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"
import { calendarLine, notificationMailsTo } from "./testing/sent.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

/** Two days after Berlin changed to summer time; booked before the change. */
const AFTER_THE_CHANGE = "2027-03-30T08:00:00Z"

it("a session booked before a clock change stays at its instant, also if both people move to other zones", async () => {
  app.clock.set(FRIDAY)
  const { coach, client } = await createPair(app, {
    coach: { timeZone: "Europe/Berlin" },
    client: { timeZone: "Asia/Kolkata" },
    hours: { bookingMode: { VIDEO: "instant" }, maxDaysAhead: 60 },
  })
  const { id } = await book(client, coach, AFTER_THE_CHANGE)
  await app.settle()
  const booked = (await notificationMailsTo(app, client)).at(-1)
  expect(booked?.text_body).toContain("10:00–10:30 (Europe/Berlin)")
  expect(booked?.text_body).toContain("13:30–14:00 (Asia/Kolkata)")
  expect(calendarLine(booked?.calendar ?? null, "DTSTART")).toBe("DTSTART:20270330T080000Z")

  await client.call("PATCH /users/me", { body: { timeZone: "America/New_York" } })
  await coach.call("PUT /coach/availability", { body: { timeZone: "Asia/Kathmandu" } })
  await coach.call("PATCH /users/me", { body: { timeZone: "Asia/Kathmandu" } })
  app.clock.set("2027-03-29T08:00:00Z")
  await app.runScheduledJob("give_reminders")
  await app.settle()

  const again = await signInAgain(app, client)
  const { body } = await again.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
  expect(body.scheduledAt).toBe(AFTER_THE_CHANGE)
  for (const person of [client, coach]) {
    const reminder = (await notificationMailsTo(app, person)).at(-1)
    expect(reminder?.kind).toBe("booking.reminder")
    expect(reminder?.text_body).toContain("04:00–04:30 (America/New_York)")
    expect(reminder?.text_body).toContain("13:45–14:15 (Asia/Kathmandu)")
  }
})

it("the email about a moved session with another length names its previous end", async () => {
  app.clock.set(FRIDAY)
  const { coach, client } = await createPair(app, {
    client: { timeZone: "Asia/Kolkata" },
    hours: { bookingMode: { VIDEO: "instant" } },
  })
  const { id } = await book(client, coach, monday("09:00"))
  await change(coach, id, { scheduledAt: monday("11:00"), minutes: 60 })
  await app.settle()
  const moved = (await notificationMailsTo(app, client)).at(-1)
  expect(moved?.text_body).toMatch(/16:30–17:30 \(Asia\/Kolkata\)/)
  expect(moved?.text_body).toMatch(/It was: .*14:30–15:00 \(Asia\/Kolkata\)/)

  const group = await openGroup(coach, { minutes: 60, scheduledAt: monday("13:00") })
  await takeSeat(client, group.id)
  await coach.call("PUT /coach/group-sessions/{groupId}", {
    params: { groupId: group.id },
    body: { scheduledAt: monday("14:00"), minutes: 90 },
  })
  await app.settle()
  const together = (await notificationMailsTo(app, client)).at(-1)
  expect(together?.text_body).toMatch(/19:30–21:00 \(Asia\/Kolkata\)/)
  expect(together?.text_body).toMatch(/It was: .*18:30–19:30 \(Asia\/Kolkata\)/)
})

import { afterAll, beforeAll, expect, it } from "vitest"
import { openHouse, type TestHouse } from "../../testing/house.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { book, FRIDAY, meet } from "../scheduling/testing/pair.ts"
import { calendarLine, lettersTo } from "./testing/told.ts"

let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** Two days after the clocks of Berlin went forward; booked before, when it was an hour less ahead. */
const AFTER_THE_CHANGE = "2027-03-30T08:00:00Z"

it("a session booked before the clocks change stays at its instant, also when both move to other zones", async () => {
  house.clock.set(FRIDAY)
  const { coach, client } = await meet(house, {
    coach: { timeZone: "Europe/Berlin" },
    client: { timeZone: "Asia/Kolkata" },
    hours: { bookingMode: { VIDEO: "instant" }, maxDaysAhead: 60 },
  })
  const { id } = await book(client, coach, AFTER_THE_CHANGE)
  await house.settle()
  const booked = (await lettersTo(house, client)).at(-1)
  expect(booked?.text_body).toContain("10:00–10:30 (Europe/Berlin)")
  expect(booked?.text_body).toContain("13:30–14:00 (Asia/Kolkata)")
  expect(calendarLine(booked?.calendar ?? null, "DTSTART")).toBe("DTSTART:20270330T080000Z")

  await client.call("PATCH /users/me", { body: { timeZone: "America/New_York" } })
  await coach.call("PUT /coach/availability", { body: { timeZone: "Asia/Kathmandu" } })
  await coach.call("PATCH /users/me", { body: { timeZone: "Asia/Kathmandu" } })
  house.clock.set("2027-03-29T08:00:00Z")
  await house.runSweep("give_reminders")
  await house.settle()

  const again = await signInAgain(house, client)
  const { body } = await again.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
  expect(body.scheduledAt).toBe(AFTER_THE_CHANGE)
  for (const person of [client, coach]) {
    const reminder = (await lettersTo(house, person)).at(-1)
    expect(reminder?.kind).toBe("booking.reminder")
    expect(reminder?.text_body).toContain("04:00–04:30 (America/New_York)")
    expect(reminder?.text_body).toContain("13:45–14:15 (Asia/Kathmandu)")
  }
})

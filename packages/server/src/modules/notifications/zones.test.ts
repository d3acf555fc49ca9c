import { afterAll, beforeAll, expect, it } from "vitest"
import { openHouse, type TestHouse } from "../../testing/house.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { openGroup, takeSeat } from "../scheduling/testing/groups.ts"
import { book, change, FRIDAY, meet, monday } from "../scheduling/testing/pair.ts"
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

it("a session that is moved and given another length says when it was to end before", async () => {
  house.clock.set(FRIDAY)
  const { coach, client } = await meet(house, {
    client: { timeZone: "Asia/Kolkata" },
    hours: { bookingMode: { VIDEO: "instant" } },
  })
  const { id } = await book(client, coach, monday("09:00"))
  await change(coach, id, { scheduledAt: monday("11:00"), minutes: 60 })
  await house.settle()
  const moved = (await lettersTo(house, client)).at(-1)
  expect(moved?.text_body).toMatch(/16:30–17:30 \(Asia\/Kolkata\)/)
  expect(moved?.text_body).toMatch(/It was: .*14:30–15:00 \(Asia\/Kolkata\)/)

  const group = await openGroup(coach, { minutes: 60, scheduledAt: monday("13:00") })
  await takeSeat(client, group.id)
  await coach.call("PUT /coach/group-sessions/{groupId}", {
    params: { groupId: group.id },
    body: { scheduledAt: monday("14:00"), minutes: 90 },
  })
  await house.settle()
  const together = (await lettersTo(house, client)).at(-1)
  expect(together?.text_body).toMatch(/19:30–21:00 \(Asia\/Kolkata\)/)
  expect(together?.text_body).toMatch(/It was: .*18:30–19:30 \(Asia\/Kolkata\)/)
})

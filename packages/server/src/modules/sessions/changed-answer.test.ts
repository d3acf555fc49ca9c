import { afterAll, beforeAll, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { notificationsOf } from "../notifications/testing/sent.ts"
import { book, change, createPair, FRIDAY, monday, moveClockTo } from "../scheduling/testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  app.clock.set(FRIDAY)
})
afterAll(() => app.close())

it("a client is notified of the first answer to a review, and not of each later wording", async () => {
  const pair = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
  const { id } = await book(pair.client, pair.coach, monday("09:00"))
  const [coach, client] = await moveClockTo(app, monday("09:00"), pair.coach, pair.client)
  await change(coach, id, { status: "completed" })
  const of = { params: { bookingId: id } }
  await client.call("POST /bookings/bookings/{bookingId}/review", { ...of, body: { stars: 4 } })
  for (const text of ["Thank you", "Thank you, Nora"]) {
    const answered = await coach.call("PUT /bookings/bookings/{bookingId}/review/answer", {
      ...of,
      body: { text },
    })
    expect(answered.body.answer?.text).toBe(text)
  }
  await app.settle()
  const answers = (await notificationsOf(client)).filter(({ what }) => what === "review.answered")
  expect(answers).toHaveLength(1)
})

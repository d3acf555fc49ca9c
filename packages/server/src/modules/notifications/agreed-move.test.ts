import { afterAll, beforeAll, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, change, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"
import { notificationsOf } from "./testing/sent.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  app.clock.set(FRIDAY)
})
afterAll(() => app.close())

it("a move that the coach agreed to is notified with the time before and the new one", async () => {
  const policy = { freeUntilHours: 720, approvalUntilHours: 0 }
  const { coach, client } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" }, policy } })
  const { id } = await book(client, coach, monday("09:00"))
  await change(client, id, { scheduledAt: monday("11:00") })
  expect((await change(coach, id, { proposal: "accepted" })).body.scheduledAt).toBe(monday("11:00"))
  await app.settle()
  const moved = (await notificationsOf(client)).find(({ what }) => what === "booking.rescheduled")
  expect(moved?.values).toMatchObject({ from: monday("09:00"), at: monday("11:00"), by: "coach" })
})

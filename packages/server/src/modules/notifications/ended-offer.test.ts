import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, it } from "vitest"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { addClient, book, cancel, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"
import { notifyOfWaitlistOffer } from "./notify-waitlist.ts"
import { mailKindsTo, notificationsOf } from "./testing/sent.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  app.clock.set(FRIDAY)
})
afterAll(() => app.close())

it("an offer that ended before its job ran is not announced", async () => {
  const hours = { bookingMode: { VIDEO: "instant" }, totalSlots: 1 } as const
  const { coach, client: holder } = await createPair(app, { hours })
  const waiting = await addClient(app, coach)
  const held = await book(holder, coach, monday("09:00"))
  const joined = await waiting.call("POST /bookings/coaches/{coachId}/waitlist", {
    params: { coachId: coach.id },
    body: {},
  })
  await cancel(holder, held.id)
  await app.settle()
  const event = await app.context.db
    .selectFrom("events")
    .selectAll()
    .where("name", "=", "waitlist.offered")
    .executeTakeFirstOrThrow()
  const announce = () =>
    notifyOfWaitlistOffer(app.ctx(), {
      id: randomUUID(),
      name: "waitlist.offered",
      actorId: null,
      payload: event.payload as unknown as PublishedEvent<"waitlist.offered">["payload"],
      at: event.at,
    })
  const announced = async () => {
    const offers = (await notificationsOf(waiting)).filter(({ what }) => what === "waitlist.offered")
    const mails = (await mailKindsTo(app, waiting)).filter(kind => kind === "waitlist.offered")
    return [offers.length, mails.length]
  }
  expect(await announced()).toEqual([1, 1])
  await announce()
  expect(await announced()).toEqual([2, 2])
  await waiting.call("DELETE /bookings/waitlist/{entryId}", { params: { entryId: joined.body.id } })
  await announce()
  expect(await announced()).toEqual([2, 2])
})

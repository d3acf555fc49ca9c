import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { change, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"
import { bookSeries } from "../scheduling/testing/series.ts"
import { mailKindsTo, notificationMailsTo, notificationsOf } from "./testing/sent.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

it("a series is notified once, with every time and a calendar entry for each session", async () => {
  const { coach, client } = await createPair(app, {
    coach: { firstName: "Mara", timeZone: "Europe/Berlin" },
    client: { firstName: "Kai", timeZone: "Asia/Kolkata" },
  })
  const { bookings } = await bookSeries(client, coach, monday("09:00"), { agenda: "Marker zebra" })
  await app.settle()
  expect((await notificationsOf(coach))[0]).toMatchObject({
    what: "series.requested",
    link: `/bookings/${bookings[0]?.id}`,
    values: { name: "Kai Tester", by: "client", count: "3", at: monday("09:00") },
  })
  expect((await mailKindsTo(app, coach)).filter(kind => /booking|series/.test(kind))).toEqual([
    "series.requested",
  ])
  const mail = (await notificationMailsTo(app, coach)).at(-1)
  expect(mail?.subject).toBe("Kai Tester is asking for a series of sessions")
  for (const day of ["1 March 2027", "8 March 2027", "15 March 2027"]) expect(mail?.text_body).toContain(day)
  expect(mail?.text_body).not.toContain("zebra")
  expect(mail?.calendar?.method).toBe("PUBLISH")
  expect(mail?.calendar?.body.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  for (const { id } of bookings) expect(mail?.calendar?.body).toContain(`UID:${id}`)

  const from = bookings[1]?.id ?? ""
  await change(coach, from, { status: "confirmed", scope: "following" })
  await app.settle()
  const confirmed = (await notificationMailsTo(app, client)).at(-1)
  expect(confirmed?.kind).toBe("series.confirmed")
  expect(confirmed?.calendar?.body.match(/STATUS:CONFIRMED/g)).toHaveLength(2)
  await change(client, from, { status: "cancelled", scope: "following" })
  await app.settle()
  expect((await notificationsOf(coach))[0]).toMatchObject({
    what: "series.cancelled",
    values: { count: "2" },
  })
  expect(
    (await notificationMailsTo(app, coach)).at(-1)?.calendar?.body.match(/STATUS:CANCELLED/g),
  ).toHaveLength(2)
})

import ICAL from "ical.js"
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

type Mail = Awaited<ReturnType<typeof notificationMailsTo>>[number]

/** Each calendar part as another library reads it. */
const partsIn = (mail: Mail | undefined) =>
  (mail?.calendar ?? []).map(({ method, body }) => {
    const calendar = new ICAL.Component(ICAL.parse(body))
    expect(calendar.getFirstPropertyValue("method")).toBe(method)
    const events = calendar.getAllSubcomponents("vevent")
    expect(events).toHaveLength(1)
    const value = (name: string) =>
      events[0]
        ?.getFirstPropertyValue(name)
        ?.toString()
        .replace(/^mailto:/i, "")
    expect(value("organizer")).not.toBe(value("attendee"))
    return { method, value }
  })
const invitationsIn = (mail: Mail | undefined) =>
  partsIn(mail).map(({ method, value }) => [method, value("uid"), value("status"), value("attendee")])
const sequencesIn = (mail: Mail | undefined) => partsIn(mail).map(({ value }) => Number(value("sequence")))

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
  expect(invitationsIn(mail)).toEqual(
    bookings.map(({ id }) => ["REQUEST", `${id}@localhost`, "TENTATIVE", coach.email]),
  )

  const from = bookings[1]?.id ?? ""
  await change(coach, from, { status: "confirmed", scope: "following" })
  await app.settle()
  const confirmed = (await notificationMailsTo(app, client)).at(-1)
  expect(confirmed?.kind).toBe("series.confirmed")
  const changed = bookings.slice(1).map(({ id }) => `${id}@localhost`)
  expect(invitationsIn(confirmed)).toEqual(changed.map(uid => ["REQUEST", uid, "CONFIRMED", client.email]))
  await change(client, from, { status: "cancelled", scope: "following" })
  await app.settle()
  expect((await notificationsOf(coach))[0]).toMatchObject({
    what: "series.cancelled",
    values: { count: "2" },
  })
  const cancelled = (await notificationMailsTo(app, coach)).at(-1)
  expect(invitationsIn(cancelled)).toEqual(changed.map(uid => ["CANCEL", uid, "CANCELLED", coach.email]))
  expect(sequencesIn(cancelled).every((sequence, i) => sequence > (sequencesIn(mail)[i + 1] ?? 0))).toBe(true)
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, cancel, change, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"
import { calendarLine, mailKindsTo, notificationMailsTo, notificationsOf } from "./testing/sent.ts"

describe("notifications about a session", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())
  beforeEach(() => app.clock.set(FRIDAY))

  const pair = () =>
    createPair(app, {
      coach: { firstName: "Mara", timeZone: "Europe/Berlin" },
      client: { firstName: "Kai", timeZone: "Asia/Kolkata" },
    })
  const latestEmailTo = async (person: { email: string }) => {
    const mail = (await notificationMailsTo(app, person)).at(-1)
    if (!mail) throw new Error("no email was written")
    return mail
  }

  it("reach both by email with an invitation, and the person who must answer in the app", async () => {
    const { coach, client } = await pair()
    const { id } = await book(client, coach, monday("09:00"))
    await app.settle()
    expect((await notificationsOf(coach))[0]).toMatchObject({
      kind: "booking",
      what: "booking.requested",
      link: `/bookings/${id}`,
      values: {
        name: "Kai Tester",
        side: "coach",
        by: "client",
        type: "VIDEO",
        minutes: "30",
        at: monday("09:00"),
      },
    })
    expect((await notificationsOf(client)).map(notification => notification.what)).toEqual([
      "connection.accepted",
    ])
    const request = await latestEmailTo(coach)
    expect(request.subject).toBe("Kai Tester is asking for a session")
    const receipt = await latestEmailTo(client)
    expect(receipt.subject).toBe("You asked Mara Tester for a session")
    for (const mail of [request, receipt]) {
      expect(mail.text_body).toContain("1 March 2027")
      expect(mail.text_body).toContain("10:00–10:30 (Europe/Berlin)")
      expect(mail.text_body).toContain("14:30–15:00 (Asia/Kolkata)")
      expect(mail.calendar?.[0]?.method).toBe("REQUEST")
      expect(calendarLine(mail.calendar, "STATUS")).toBe("STATUS:TENTATIVE")
    }
  })

  it("update the same calendar entry with a rising sequence, from request to cancellation", async () => {
    const { coach, client } = await pair()
    const { id } = await book(client, coach, monday("09:00"))
    await app.settle()
    await change(coach, id, { status: "confirmed" })
    await app.settle()
    await change(coach, id, { scheduledAt: monday("11:00") })
    await app.settle()
    await cancel(client, id)
    await app.settle()
    const mails = (await notificationMailsTo(app, client)).filter(mail => mail.kind.startsWith("booking."))
    expect(mails.map(mail => mail.kind)).toEqual([
      "booking.requested",
      "booking.confirmed",
      "booking.rescheduled",
      "booking.cancelled",
    ])
    const host = new URL(app.context.config.publicUrl).hostname
    expect(new Set(mails.map(mail => calendarLine(mail.calendar, "UID")))).toEqual(
      new Set([`UID:${id}@${host}`]),
    )
    expect(mails.map(mail => calendarLine(mail.calendar, "SEQUENCE"))).toEqual(
      [0, 1, 2, 3].map(number => `SEQUENCE:${number}`),
    )
    expect(mails.map(mail => mail.calendar?.[0]?.method)).toEqual(["REQUEST", "REQUEST", "REQUEST", "CANCEL"])
    expect(mails.map(mail => calendarLine(mail.calendar, "STATUS"))).toEqual(
      ["TENTATIVE", "CONFIRMED", "CONFIRMED", "CANCELLED"].map(status => `STATUS:${status}`),
    )
    expect(mails.map(mail => calendarLine(mail.calendar, "DTSTART"))).toEqual([
      "DTSTART:20270301T090000Z",
      "DTSTART:20270301T090000Z",
      "DTSTART:20270301T110000Z",
      "DTSTART:20270301T110000Z",
    ])
    expect(mails[2]?.text_body).toMatch(/It was: Monday,? 1 March 2027, 14:30–15:00 \(Asia\/Kolkata\)/)
    expect(mails[2]?.text_body).toMatch(
      /For Mara Tester: Monday,? 1 March 2027, 10:00–10:30 \(Europe\/Berlin\)/,
    )
    expect(mails[3]?.subject).toBe("Your session with Mara Tester is cancelled")
  })

  it("invite each person by their own address only, with the link to join", async () => {
    const { coach, client } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
    const { id } = await book(client, coach, monday("09:00"))
    await app.settle()
    const toCoach = await latestEmailTo(coach)
    expect(toCoach.kind).toBe("booking.confirmed")
    expect(toCoach.calendar?.[0]?.body).not.toContain(client.email)
    expect(calendarLine(toCoach.calendar, "ATTENDEE")).toContain(coach.email)
    const join = `${app.context.config.publicUrl}/bookings/${id}/join`
    expect(toCoach.text_body).toContain(join)
    expect(calendarLine(toCoach.calendar, "URL")).toContain(join)
    expect((await latestEmailTo(client)).calendar?.[0]?.body).not.toContain(coach.email)
  })

  it("reach the client when the coach declines, and remove the entry from both calendars", async () => {
    const { coach, client } = await pair()
    const { id } = await book(client, coach, monday("09:00"))
    await change(coach, id, { status: "declined", reason: "Away that day" })
    await app.settle()
    expect((await notificationsOf(client))[0]).toMatchObject({
      what: "booking.declined",
      values: { by: "coach" },
    })
    for (const person of [coach, client]) {
      const mail = await latestEmailTo(person)
      expect(mail.kind).toBe("booking.declined")
      expect(mail.calendar?.[0]?.method).toBe("CANCEL")
      expect(mail.text_body).not.toContain("Away")
    }
  })

  it("reach both when a request expires", async () => {
    const { coach, client } = await pair()
    await book(client, coach, monday("09:00"))
    await app.settle()
    app.clock.advance(25 * 3_600_000)
    await app.runScheduledJob("expire_bookings")
    await app.settle()
    for (const person of [coach, client])
      expect((await mailKindsTo(app, person)).at(-1)).toBe("booking.expired")
  })

  it("ask the other side about a proposed time, with both times and without a calendar update", async () => {
    const { coach, client } = await createPair(app, {
      client: { firstName: "Kai", timeZone: "Asia/Kolkata" },
      hours: { policy: { freeUntilHours: 720 }, minimumNoticeMinutes: 0 },
    })
    const { id } = await book(client, coach, monday("09:00"))
    await change(coach, id, { status: "confirmed" })
    await app.settle()
    const moved = await change(client, id, { scheduledAt: monday("11:00") })
    expect(moved.body.proposal).not.toBeNull()
    await app.settle()
    const mail = await latestEmailTo(coach)
    expect(mail).toMatchObject({ kind: "booking.reschedule_proposed", calendar: null })
    expect(mail.text_body).toMatch(/Suggested: Monday,? 1 March 2027, 12:00–12:30 \(Europe\/Berlin\)/)
    expect(mail.text_body).toMatch(/For Kai Tester: Monday,? 1 March 2027, 16:30–17:00 \(Asia\/Kolkata\)/)
    expect(mail.text_body).toContain("10:00–10:30 (Europe/Berlin)")
    expect((await latestEmailTo(client)).kind).toBe("booking.confirmed")
  })

  it("have no calendar part while the coach has yet to set a time", async () => {
    const { coach, client } = await pair()
    await client.call("POST /bookings/book", { body: { coachId: coach.id } })
    await app.settle()
    const mail = await latestEmailTo(coach)
    expect(mail.calendar).toBeNull()
    expect(mail.text_body).toContain("There’s no time yet.")
  })

  it("about sessions that end with the connection reach both in one email each", async () => {
    const { coach, client } = await pair()
    await book(client, coach, monday("09:00"))
    await book(client, coach, monday("11:00"))
    const connections = await coach.call("GET /connections/accepted")
    const id = connections.body.items[0]?.id ?? ""
    await coach.call("PUT /connections/{id}", { params: { id }, body: { status: "ended" } })
    await app.settle()
    const count = async (person: { email: string }, kind: string) =>
      (await mailKindsTo(app, person)).filter(sent => sent === kind).length
    for (const person of [client, coach]) {
      expect(await count(person, "bookings.cancelled")).toBe(1)
      expect(await count(person, "booking.cancelled")).toBe(0)
      expect(await count(person, "connection.ended")).toBe(0)
    }
  })
})

import ICAL from "ical.js"
import { describe, expect, it } from "vitest"
import type { AppContext } from "../../platform/context.ts"
import { type CalendarInvitation, organizerFor, renderInvitation } from "./calendar-invitation.ts"

const invitation: CalendarInvitation = {
  uid: "0198a000-0000-7000-8000-000000000001@coach.example.org",
  sequence: 0,
  status: "confirmed",
  start: new Date("2027-03-01T09:00:00Z"),
  end: new Date("2027-03-01T10:00:00Z"),
  title: "Video session with Zoë, “the coach”; Amara",
  lines: ["Monday, 1 March 2027, 10:00–11:00 (Europe/Berlin)", "Nora: 14:30", "x".repeat(200)],
  url: "https://coach.example.org/bookings/0198a000-0000-7000-8000-000000000001/join",
  organizerEmail: "rapport@coach.example.org",
  attendee: { name: "Nora Tester", email: "nora@example.com" },
  createdAt: new Date("2027-02-26T09:00:00Z"),
}

const render = (change: Partial<CalendarInvitation>) => {
  const { method, body } = renderInvitation({ ...invitation, ...change })
  const calendar = new ICAL.Component(ICAL.parse(body))
  const event = calendar.getFirstSubcomponent("vevent")
  if (!event) throw new Error("No event")
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString()
  return { method, body, calendar, event, value }
}

/** The properties that RFC 5546, and mail programs, require in every message about an event. */
describe("an invitation", () => {
  it("is a REQUEST with everything that a calendar program needs", () => {
    const { method, calendar, event, value, body } = render({})
    expect(method).toBe("REQUEST")
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST")
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0")
    expect(calendar.getFirstPropertyValue("prodid")).toMatch(/Rapport/)
    expect(value("organizer")).toMatch(/^mailto:rapport@coach\.example\.org$/i)
    const attendee = event.getFirstProperty("attendee")
    expect(attendee?.getFirstValue()?.toString()).toMatch(/^mailto:nora@example\.com$/i)
    expect(attendee?.getFirstParameter("partstat")).toBe("ACCEPTED")
    expect(value("summary")).toBe(invitation.title)
    expect(value("description")).toBe(invitation.lines.join("\n"))
    expect([value("uid"), value("sequence"), value("status")]).toEqual([invitation.uid, "0", "CONFIRMED"])
    for (const line of body.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it("is in UTC, so that it needs no time zone definition", () => {
    const { calendar, value } = render({})
    expect([value("dtstamp"), value("dtstart"), value("dtend")]).toEqual([
      "2027-02-26T09:00:00Z",
      "2027-03-01T09:00:00Z",
      "2027-03-01T10:00:00Z",
    ])
    expect(calendar.getAllSubcomponents("vtimezone")).toEqual([])
  })

  it("to a session that is only requested is tentative, and needs an answer", () => {
    const { event, value, method } = render({ status: "tentative" })
    expect([method, value("status")]).toEqual(["REQUEST", "TENTATIVE"])
    expect(event.getFirstProperty("attendee")?.getFirstParameter("partstat")).toBe("NEEDS-ACTION")
  })

  it("is cancelled under the same UID, with a higher sequence, for the same attendee", () => {
    const { method, calendar, event, value } = render({ status: "cancelled", sequence: 3 })
    expect([method, calendar.getFirstPropertyValue("method")]).toEqual(["CANCEL", "CANCEL"])
    expect([value("uid"), value("sequence"), value("status")]).toEqual([invitation.uid, "3", "CANCELLED"])
    expect(value("dtstart")).toBe("2027-03-01T09:00:00Z")
    expect(value("organizer")).toMatch(/rapport@coach/)
    expect(event.getFirstPropertyValue("attendee")?.toString()).toMatch(/nora@example/)
  })

  it("is never from the address that it is to", () => {
    const config = { mailFrom: "Rapport <team@coach.example.org>" }
    const from = (email: string) => organizerFor({ config } as AppContext, { email })
    expect(from("nora@example.com")).toBe("team@coach.example.org")
    expect(from("Team@coach.example.org")).toBe("team+calendar@coach.example.org")
  })
})

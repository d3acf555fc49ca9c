import ical, {
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator"
import type { Email } from "../../platform/mail/outbox.ts"

export interface Invitation {
  /** The same for the whole life of a booking, so that calendars replace what they had. */
  uid: string
  sequence: number
  status: "pending" | "confirmed" | "over"
  start: Date
  end: Date
  title: string
  lines: readonly string[]
  url: string
  /** The server writes, so that neither of the two sees the other's address. */
  from: string
  to: { name: string; email: string }
  stamp: Date
}

const STATUS = {
  pending: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  over: ICalEventStatus.CANCELLED,
}

/** The calendar part of a letter about a session: an invitation, its update, or its withdrawal. */
export const invitationOf = (of: Invitation): NonNullable<Email["calendar"]> => {
  const method = of.status === "over" ? "CANCEL" : "REQUEST"
  const calendar = ical({
    prodId: { company: "Rapport", product: "Rapport" },
    method: ICalCalendarMethod[method],
  })
  addEvent(calendar, of)
  return { method, body: calendar.toString() }
}

/** Several sessions in one letter. A publication may name several entries, which an invitation may not. */
export const publicationOf = (several: readonly Invitation[]): NonNullable<Email["calendar"]> => {
  const calendar = ical({
    prodId: { company: "Rapport", product: "Rapport" },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const each of several) addEvent(calendar, each)
  return { method: "PUBLISH", body: calendar.toString() }
}

const addEvent = (calendar: ICalCalendar, of: Invitation): void => {
  calendar.createEvent({
    id: of.uid,
    sequence: of.sequence,
    status: STATUS[of.status],
    stamp: of.stamp,
    start: of.start,
    end: of.end,
    summary: of.title,
    description: of.lines.join("\n"),
    location: of.url,
    url: of.url,
    organizer: { name: "Rapport", email: of.from },
    attendees: [
      {
        name: of.to.name,
        email: of.to.email,
        rsvp: false,
        status: of.status === "confirmed" ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  })
}

import ical, {
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator"
import type { Email } from "../../platform/mail/outbox.ts"

export interface CalendarInvitation {
  /** The same for the whole life of a booking, so that calendars update the entry that they have. */
  uid: string
  sequence: number
  status: "tentative" | "confirmed" | "cancelled"
  start: Date
  end: Date
  title: string
  lines: readonly string[]
  url: string
  /** The server's address, so that neither of the two people sees the address of the other. */
  organizerEmail: string
  attendee: { name: string; email: string }
  createdAt: Date
}

const STATUS = {
  tentative: ICalEventStatus.TENTATIVE,
  confirmed: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

/** The calendar part of an email about a session: an invitation, its update, or its cancellation. */
export const renderInvitation = (invitation: CalendarInvitation): NonNullable<Email["calendar"]> => {
  const method = invitation.status === "cancelled" ? "CANCEL" : "REQUEST"
  const calendar = createCalendar(ICalCalendarMethod[method])
  addEvent(calendar, invitation)
  return { method, body: calendar.toString() }
}

/** Several sessions in one email. An iCalendar PUBLISH may hold several entries, a REQUEST only one. */
export const renderPublication = (
  invitations: readonly CalendarInvitation[],
): NonNullable<Email["calendar"]> => {
  const calendar = createCalendar(ICalCalendarMethod.PUBLISH)
  for (const invitation of invitations) addEvent(calendar, invitation)
  return { method: "PUBLISH", body: calendar.toString() }
}

const createCalendar = (method: ICalCalendarMethod): ICalCalendar =>
  ical({ prodId: { company: "Rapport", product: "Rapport" }, method })

const addEvent = (calendar: ICalCalendar, invitation: CalendarInvitation): void => {
  calendar.createEvent({
    id: invitation.uid,
    sequence: invitation.sequence,
    status: STATUS[invitation.status],
    stamp: invitation.createdAt,
    start: invitation.start,
    end: invitation.end,
    summary: invitation.title,
    description: invitation.lines.join("\n"),
    location: invitation.url,
    url: invitation.url,
    organizer: { name: "Rapport", email: invitation.organizerEmail },
    attendees: [
      {
        name: invitation.attendee.name,
        email: invitation.attendee.email,
        rsvp: false,
        status:
          invitation.status === "confirmed" ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  })
}

import ical, {
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator"
import type { AppContext } from "../../platform/context.ts"
import type { CalendarPart } from "../../platform/mail/email-template.ts"

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
export const renderInvitation = (invitation: CalendarInvitation): CalendarPart => {
  const method = invitation.status === "cancelled" ? "CANCEL" : "REQUEST"
  const calendar = createCalendar(ICalCalendarMethod[method])
  addEvent(calendar, invitation)
  return { method, body: calendar.toString() }
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

/**
 * The address that invites: the server's. Where that is the recipient's own, with a tag, as calendar programs take somebody
 * who invites themselves for no guest and ignore what follows.
 */
export const organizerFor = ({ config }: AppContext, recipient: { email: string }): string => {
  const address = addressIn(config.mailFrom)
  return address.toLowerCase() === recipient.email.toLowerCase()
    ? address.replace("@", "+calendar@")
    : address
}

/** The bare address of `Name <address>`. */
const addressIn = (mailbox: string): string => /<([^>]+)>/.exec(mailbox)?.[1] ?? mailbox

import type { SchedulingEvents } from "@rapport/domain/scheduling/events"
import type { ChangedBy } from "@rapport/domain/scheduling/transitions"
import type { AppContext } from "../../platform/context.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import type { Person } from "../accounts/index.ts"
import type { BookingForNotification } from "../scheduling/index.ts"
import { bookingValues, formatInBothZones } from "./booking-notification.ts"
import { type CalendarInvitation, organizerFor, renderInvitation } from "./calendar-invitation.ts"
import type { RenderedEmail } from "./notify.ts"
import { noValues, renderEmail } from "./render-email.ts"
import { formatAmount } from "./texts/format.ts"
import type { EmailType, EmailValues } from "./texts/texts.ts"
import { textsIn } from "./texts/texts-in.ts"

export type BookingEventName = Exclude<keyof SchedulingEvents, "availability.changed" | "booking.changed">

const EVENTS_WITH_INVITATION: ReadonlySet<BookingEventName> = new Set([
  "booking.requested",
  "booking.confirmed",
  "booking.declined",
  "booking.cancelled",
  "booking.expired",
  "booking.rescheduled",
])

/** The email of a booking event, with a calendar invitation of the booking as it is now. */
export const bookingEventEmail =
  (app: AppContext, event: PublishedEvent<BookingEventName>, booking: BookingForNotification) =>
  (recipient: Person): RenderedEmail => {
    const values = valuesOf(event, booking, recipient)
    const email = renderEmail(recipient, event.name as EmailType, booking.pageUrl, values)
    const invitation = EVENTS_WITH_INVITATION.has(event.name)
      ? calendarInvitationFor(app, booking, recipient, values)
      : null
    return invitation ? { ...email, calendar: [renderInvitation(invitation)] } : email
  }

const valuesOf = (
  event: PublishedEvent<BookingEventName>,
  booking: BookingForNotification,
  recipient: Person,
): EmailValues => {
  const { payload } = event
  const otherMinutes = "fromMinutes" in payload ? payload.fromMinutes : booking.minutes
  const [otherTime, otherTimeForOther] = formatInBothZones(
    booking,
    recipient,
    previousOrProposedTime(event),
    otherMinutes ?? booking.minutes,
  )
  return {
    ...noValues,
    ...bookingValues(booking, recipient),
    isOwnAct: recipient.id === event.actorId,
    by: actingParty(event),
    otherTime,
    otherTimeForOther,
    amount: "amount" in payload ? formatAmount(textsIn(recipient.language).locale, payload) : "",
  }
}

const previousOrProposedTime = ({ payload }: PublishedEvent<BookingEventName>): Date | null => {
  if ("from" in payload) return payload.from === payload.to ? null : new Date(payload.from)
  return "scheduledAt" in payload ? new Date(payload.scheduledAt) : null
}

/** Who caused the event: from its payload if it says so, else from its actor. */
export const actingParty = ({ actorId, payload }: PublishedEvent<BookingEventName>): ChangedBy => {
  if ("by" in payload) return payload.by
  if (actorId === payload.coachId) return "coach"
  return actorId === payload.clientId ? "client" : "system"
}

/** The booking as it is now, as an entry of the recipient's calendar; null while it has no time. */
export const calendarInvitationFor = (
  app: AppContext,
  booking: BookingForNotification,
  recipient: Person,
  values: EmailValues,
): CalendarInvitation | null => {
  const { scheduledAt, endsAt } = booking
  if (!scheduledAt || !endsAt) return null
  return {
    uid: booking.uid,
    sequence: booking.sequence,
    status: invitationStatus(booking.status),
    start: scheduledAt,
    end: endsAt,
    title: textsIn(recipient.language).calendarTitle(values),
    lines: [values.when, `${values.name}: ${values.whenForOther}`, values.joinUrl],
    url: values.joinUrl,
    organizerEmail: organizerFor(app, recipient),
    attendee: { name: `${recipient.firstName} ${recipient.lastName}`, email: recipient.email },
    createdAt: app.clock.now(),
  }
}

const invitationStatus = (status: BookingForNotification["status"]): CalendarInvitation["status"] => {
  if (status === "pending") return "tentative"
  return status === "cancelled" || status === "declined" || status === "expired" ? "cancelled" : "confirmed"
}

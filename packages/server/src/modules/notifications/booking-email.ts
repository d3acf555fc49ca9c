import type { AppContext } from "../../platform/ctx.ts"
import type { PublishedEvent } from "../../platform/events.ts"
import type { Person } from "../accounts/index.ts"
import type { BookingForMail } from "../scheduling/index.ts"
import { amountIn } from "./amount-in.ts"
import { type Invitation, invitationOf } from "./invitation.ts"
import { type BookingEvent, byOf, type Side } from "./notify-booking.ts"
import { renderEmail } from "./render-email.ts"
import { whenIn } from "./when.ts"
import type { EmailKind, Facts, Words } from "./words/words.ts"
import { wordsOf } from "./words/words-of.ts"

interface For {
  side: Side
  own: boolean
  name: string
}

const CALENDAR: ReadonlySet<BookingEvent> = new Set([
  "booking.requested",
  "booking.confirmed",
  "booking.declined",
  "booking.cancelled",
  "booking.expired",
  "booking.rescheduled",
])

/** The letter of a booking event for one side, with the calendar as the booking stands now. */
export const bookingEmail =
  (app: AppContext, event: PublishedEvent<BookingEvent>, booking: BookingForMail, about: For) =>
  (reader: Person) => {
    const words = wordsOf(reader.language)
    const facts = factsFor(words, event, booking, about)
    const email = renderEmail(reader, event.name as EmailKind, booking.pageUrl, facts)
    const calendar = CALENDAR.has(event.name) ? calendarFor(app, words, booking, reader, facts) : null
    return calendar ? { ...email, calendar } : email
  }

const factsFor = (
  words: Words,
  event: PublishedEvent<BookingEvent>,
  booking: BookingForMail,
  { side, own, name }: For,
): Facts => {
  const { coachTimeZone, clientTimeZone, minutes, scheduledAt } = booking
  const [mine, theirs] = side === "coach" ? [coachTimeZone, clientTimeZone] : [clientTimeZone, coachTimeZone]
  const at = (timeZone: string, time: Date | null, long = minutes) =>
    time ? whenIn(words.locale, timeZone, time, long) : ""
  const other = otherTime(event)
  const otherMinutes = "fromMinutes" in event.payload ? event.payload.fromMinutes : minutes
  return {
    name,
    side,
    own,
    by: byOf(event),
    type: booking.type,
    minutes,
    when: at(mine, scheduledAt),
    whenOther: at(theirs, scheduledAt),
    otherTime: at(mine, other, otherMinutes),
    otherTimeOther: at(theirs, other, otherMinutes),
    amount: "amount" in event.payload ? amountIn(words.locale, event.payload) : "",
    joinUrl: booking.joinUrl,
  }
}

const otherTime = ({ payload }: PublishedEvent<BookingEvent>): Date | null => {
  if ("from" in payload) return payload.from === payload.to ? null : new Date(payload.from)
  return "scheduledAt" in payload ? new Date(payload.scheduledAt) : null
}

const calendarFor = (
  app: AppContext,
  words: Words,
  booking: BookingForMail,
  reader: Person,
  facts: Facts,
) => {
  const invitation = invitationFor(app, words, booking, reader, facts)
  return invitation && invitationOf(invitation)
}

/** The booking as it stands now, as an entry of the reader's calendar; null while it has no time. */
export const invitationFor = (
  app: AppContext,
  words: Words,
  booking: BookingForMail,
  reader: Person,
  facts: Facts,
): Invitation | null => {
  const { scheduledAt, endsAt, status } = booking
  if (!scheduledAt || !endsAt) return null
  return {
    uid: booking.uid,
    sequence: booking.sequence,
    status: status === "pending" || status === "confirmed" ? status : isOver(status) ? "over" : "confirmed",
    start: scheduledAt,
    end: endsAt,
    title: words.calendarTitle(facts),
    lines: [facts.when, `${facts.name}: ${facts.whenOther}`, facts.joinUrl],
    url: facts.joinUrl,
    from: addressIn(app.config.mailFrom),
    to: { name: `${reader.firstName} ${reader.lastName}`, email: reader.email },
    stamp: app.clock.now(),
  }
}

const isOver = (status: BookingForMail["status"]): boolean =>
  status === "cancelled" || status === "declined" || status === "expired"

/** The bare address of `Name <address>`. */
const addressIn = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from

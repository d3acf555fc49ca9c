import type { Side } from "@rapport/domain/scheduling/transitions"
import type { Person } from "../accounts/index.ts"
import type { BookingForNotification } from "../scheduling/index.ts"
import type { Notification, RenderedEmail } from "./notify.ts"
import { renderEmail } from "./render-email.ts"
import { formatSession } from "./texts/format.ts"
import type { EmailType, EmailValues } from "./texts/texts.ts"
import { textsIn } from "./texts/texts-in.ts"

/** The fields that every notification about a booking has, for one of its two people. */
export const bookingNotification = (booking: BookingForNotification, recipientId: string) => {
  const { side, other, name } = sidesOf(booking, recipientId)
  return {
    recipientId,
    otherPersonId: other.id,
    kind: "booking",
    values: { name, side, type: booking.type, minutes: String(booking.minutes) },
    link: `/bookings/${booking.id}`,
  } as const satisfies Partial<Notification>
}

/** An email about a booking that says no more than when and with whom it is. */
export const bookingEmail =
  (booking: BookingForNotification, type: EmailType) =>
  (recipient: Person): RenderedEmail =>
    renderEmail(recipient, type, booking.pageUrl, bookingValues(booking, recipient))

/** What every email about a booking may say of it, with its time in the zones of the recipient and the other person. */
export const bookingValues = (
  booking: BookingForNotification,
  recipient: Pick<Person, "id" | "language">,
): Pick<EmailValues, "name" | "side" | "type" | "minutes" | "when" | "whenForOther" | "joinUrl"> => {
  const { side, name } = sidesOf(booking, recipient.id)
  const { type, minutes, scheduledAt, joinUrl } = booking
  const [when, whenForOther] = formatInBothZones(booking, recipient, scheduledAt, minutes)
  return { name, side, type, minutes, when, whenForOther, joinUrl }
}

/** A time of a session in the recipient's zone and in the other person's; empty strings if there is no time. */
export const formatInBothZones = (
  booking: BookingForNotification,
  recipient: Pick<Person, "id" | "language">,
  start: Date | null,
  minutes: number,
): [string, string] => {
  const { coachTimeZone, clientTimeZone } = booking
  const isCoach = booking.coach.id === recipient.id
  const [own, other] = isCoach ? [coachTimeZone, clientTimeZone] : [clientTimeZone, coachTimeZone]
  const { locale } = textsIn(recipient.language)
  const format = (zone: string) => (start ? formatSession(locale, zone, start, minutes) : "")
  return [format(own), format(other)]
}

const sidesOf = (booking: BookingForNotification, recipientId: string) => {
  const side: Side = booking.coach.id === recipientId ? "coach" : "client"
  const other = booking[side === "coach" ? "client" : "coach"]
  return { side, other, name: `${other.firstName} ${other.lastName}` }
}

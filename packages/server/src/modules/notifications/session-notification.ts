import type { Person } from "../accounts/index.ts"
import type { BookingForMail } from "../scheduling/index.ts"
import type { Notification } from "./notify.ts"
import { renderEmail } from "./render-email.ts"
import { whenIn } from "./when.ts"
import type { EmailKind } from "./words/words.ts"
import { wordsOf } from "./words/words-of.ts"

const sidesOf = (booking: BookingForMail, readerId: string) => {
  const side = booking.coach.id === readerId ? ("coach" as const) : ("client" as const)
  const other = booking[side === "coach" ? "client" : "coach"]
  return { side, other, name: `${other.firstName} ${other.lastName}` }
}

/** What all news of a session that nobody's act brought have in common, for one of its two people. */
export const notificationForSide = (booking: BookingForMail, readerId: string) => {
  const { side, other, name } = sidesOf(booking, readerId)
  return {
    to: readerId,
    about: other.id,
    kind: "booking" as const,
    values: { name, side, type: booking.type, minutes: String(booking.minutes) },
    link: `/bookings/${booking.id}`,
  } satisfies Partial<Notification>
}

/** Its letter, with the session in the reader's zone and the other's. */
export const sessionEmail =
  (booking: BookingForMail, what: EmailKind, readerId: string) => (reader: Person) => {
    const { locale } = wordsOf(reader.language)
    const { side, name } = sidesOf(booking, readerId)
    const { scheduledAt, minutes, type, coachTimeZone, clientTimeZone } = booking
    const [mine, theirs] =
      side === "coach" ? [coachTimeZone, clientTimeZone] : [clientTimeZone, coachTimeZone]
    const at = (zone: string) => (scheduledAt ? whenIn(locale, zone, scheduledAt, minutes) : "")
    return renderEmail(reader, what, booking.pageUrl, {
      name,
      side,
      type,
      minutes,
      when: at(mine),
      whenOther: at(theirs),
      joinUrl: booking.joinUrl,
    })
  }

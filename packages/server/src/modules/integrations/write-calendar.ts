import ical, { type ICalCalendar, ICalEventStatus } from "ical-generator"
import type { CalendarBooking } from "../scheduling/index.ts"
import { calendarWords } from "./calendar-words.ts"

/** How often calendar programs are asked to read again. */
const READ_AGAIN_SECONDS = 900

const emptyCalendar = (): ICalCalendar => ical({ prodId: { company: "Rapport", product: "Rapport" } })

/**
 * The text of a person's feed. Its stamps are those of the sessions' last changes, so that the same sessions make the
 * same text. Times are UTC: no zone has to be explained, and none can be misread.
 */
export const feedText = (bookings: readonly CalendarBooking[]): string => {
  const calendar = emptyCalendar()
  calendar.name(calendarWords.calendar).ttl(READ_AGAIN_SECONDS)
  for (const booking of bookings) addSession(calendar, booking)
  return calendar.toString()
}

/** One session as an object of its own, as CalDAV stores it. */
export const sessionText = (booking: CalendarBooking): string => {
  const calendar = emptyCalendar()
  addSession(calendar, booking)
  return calendar.toString()
}

const addSession = (calendar: ICalCalendar, booking: CalendarBooking): void => {
  calendar.createEvent({
    id: booking.uid,
    sequence: booking.sequence,
    status: booking.status === "pending" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    stamp: booking.changedAt,
    lastModified: booking.changedAt,
    start: booking.start,
    end: booking.end,
    summary: calendarWords.title(booking),
    description: `${calendarWords.join}: ${booking.joinUrl}\n${calendarWords.page}: ${booking.pageUrl}`,
    location: booking.joinUrl,
    url: booking.pageUrl,
  })
}

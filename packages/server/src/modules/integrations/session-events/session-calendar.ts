import ical, { type ICalCalendar, ICalEventStatus } from "ical-generator"
import type { CalendarEntry } from "../../scheduling/index.ts"
import { calendarWords } from "./calendar-words.ts"

/** How often calendar programs are asked to read again. */
const READ_AGAIN_SECONDS = 900

const emptyCalendar = (): ICalCalendar => ical({ prodId: { company: "Rapport", product: "Rapport" } })

/**
 * The text of a person's feed. Its stamps are those of the sessions' last changes, so that the same sessions make the
 * same text. Times are UTC: no zone has to be explained, and none can be misread.
 */
export const feedText = (entries: readonly CalendarEntry[]): string => {
  const calendar = emptyCalendar()
  calendar.name(calendarWords.calendar).ttl(READ_AGAIN_SECONDS)
  for (const entry of entries) addSession(calendar, entry)
  return calendar.toString()
}

/** One session as an object of its own, as CalDAV stores it. */
export const sessionText = (booking: CalendarEntry): string => {
  const calendar = emptyCalendar()
  addSession(calendar, booking)
  return calendar.toString()
}

const addSession = (calendar: ICalCalendar, entry: CalendarEntry): void => {
  const { joinUrl } = entry
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    status: entry.status === "pending" ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    start: entry.start,
    end: entry.end,
    summary: calendarWords.title(entry),
    description: `${joinUrl === null ? "" : `${calendarWords.join}: ${joinUrl}\n`}${calendarWords.page}: ${entry.pageUrl}`,
    ...(joinUrl !== null && { location: joinUrl }),
    url: entry.pageUrl,
  })
}

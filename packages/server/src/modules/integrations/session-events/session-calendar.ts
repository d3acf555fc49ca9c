import ical, { type ICalCalendar, ICalEventStatus } from "ical-generator"
import type { CalendarEntry } from "../../scheduling/index.ts"
import { calendarWords } from "./calendar-words.ts"

/** The refresh interval suggested to calendar programs. */
const REFRESH_SECONDS = 900

const emptyCalendar = (): ICalCalendar => ical({ prodId: { company: "Rapport", product: "Rapport" } })

/**
 * A person's feed. DTSTAMP is the session's last change, so that the text (and its ETag) is the same while no session
 * changes. Times are UTC, so that no VTIMEZONE is needed.
 */
export const feedText = (entries: readonly CalendarEntry[]): string => {
  const calendar = emptyCalendar()
  calendar.name(calendarWords.calendar).ttl(REFRESH_SECONDS)
  for (const entry of entries) addSession(calendar, entry)
  return calendar.toString()
}

/** One session as a calendar object for CalDAV. */
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

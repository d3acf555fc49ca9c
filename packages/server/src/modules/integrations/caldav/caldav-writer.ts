import type { DAVClient } from "tsdav"
import type { AppContext } from "../../../platform/context.ts"
import type { CalendarBooking } from "../../scheduling/index.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import { failureOfStatus, SourceError } from "../external/source-error.ts"
import { sessionText } from "../session-events/session-calendar.ts"
import type { CopyLocation, SessionWriter } from "../session-events/session-writer.ts"
import { openCaldav } from "./caldav-client.ts"

const PRECONDITION_FAILED = 412
const GONE = new Set([404, 410])

/**
 * Each session is one object named after its booking, so that one written before a crash is found again. Changes made to
 * the object in the calendar are overwritten.
 */
export const caldavWriter = async (
  app: AppContext,
  credentials: CredentialsOf<"caldav">,
): Promise<SessionWriter> => {
  const client = await openCaldav(app, credentials)
  return {
    put: (calendarId, booking, previous) => putSession(client, calendarId, booking, previous),
    remove: copy => removeCopy(client, copy),
  }
}

const putSession = async (
  client: DAVClient,
  calendarId: string,
  booking: CalendarBooking,
  previous: CopyLocation | null,
): Promise<CopyLocation> => {
  const filename = `${booking.id}.ics`
  const expectedUrl = previous?.href ?? new URL(filename, withSlash(calendarId)).href
  const data = sessionText(booking)
  const attempt = previous
    ? await client.updateCalendarObject({
        calendarObject: { url: expectedUrl, data, etag: previous.etag ?? "" },
      })
    : await client.createCalendarObject({ calendar: { url: calendarId }, iCalString: data, filename })
  if (attempt.ok) return { calendarId, href: expectedUrl, etag: attempt.headers.get("etag") }
  const overwrites = attempt.status === PRECONDITION_FAILED || GONE.has(attempt.status)
  const href = overwrites ? expectedUrl : await findByUid(client, calendarId, booking.uid)
  if (!href) throw new SourceError(failureOfStatus(attempt.status))
  const headers = { "content-type": "text/calendar; charset=utf-8" }
  const response = await client.createObject({ url: href, data, headers })
  if (!response.ok) throw new SourceError(failureOfStatus(response.status))
  return { calendarId, href, etag: response.headers.get("etag") }
}

/**
 * A calendar refuses two objects with one UID (RFC 4791, 5.3.2.1). Somebody who accepted the emailed invitation there has
 * the session already, under another file name.
 */
const findByUid = async (client: DAVClient, calendarId: string, uid: string): Promise<string | null> => {
  const sameUid = { "prop-filter": { _attributes: { name: "UID" }, "text-match": uid } }
  const event = { "comp-filter": { _attributes: { name: "VEVENT" }, ...sameUid } }
  const found = await client.fetchCalendarObjects({
    calendar: { url: calendarId },
    filters: [{ "comp-filter": { _attributes: { name: "VCALENDAR" }, ...event } }],
    urlFilter: () => true,
  })
  return found.find(({ data }) => typeof data === "string" && data.includes(uid))?.url ?? null
}

const removeCopy = async (client: DAVClient, { href }: CopyLocation): Promise<void> => {
  const response = await client.deleteCalendarObject({ calendarObject: { url: href } })
  if (!response.ok && !GONE.has(response.status)) throw new SourceError(failureOfStatus(response.status))
}

const withSlash = (url: string): string => (url.endsWith("/") ? url : `${url}/`)

import type { DAVClient } from "tsdav"
import type { AppContext } from "../../../platform/context.ts"
import type { CalendarBooking } from "../../scheduling/index.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import { failureOfStatus, SourceTrouble } from "../external/source-error.ts"
import { sessionText } from "../session-events/session-calendar.ts"
import type { CopyPlace, SessionWriter } from "../session-events/session-writer.ts"
import { openCaldav } from "./caldav-client.ts"

const MUST_NOT_EXIST = 412
const GONE = new Set([404, 410])

/**
 * Each session is one object named after its booking, so that one written before a crash is found and not written
 * twice. Rapport's word stands: an object that was changed over there is written again.
 */
export const caldavWriter = async (
  app: AppContext,
  credentials: CredentialsOf<"caldav">,
): Promise<SessionWriter> => {
  const client = await openCaldav(app, credentials)
  return {
    put: (calendarId, booking, was) => putInto(client, calendarId, booking, was),
    remove: copy => removeFrom(client, copy),
  }
}

const putInto = async (
  client: DAVClient,
  calendarId: string,
  booking: CalendarBooking,
  was: CopyPlace | null,
): Promise<CopyPlace> => {
  const filename = `${booking.id}.ics`
  const usual = was?.href ?? new URL(filename, withSlash(calendarId)).href
  const data = sessionText(booking)
  const first = was
    ? await client.updateCalendarObject({ calendarObject: { url: usual, data, etag: was.etag ?? "" } })
    : await client.createCalendarObject({ calendar: { url: calendarId }, iCalString: data, filename })
  if (first.ok) return { calendarId, href: usual, etag: first.headers.get("etag") }
  const overwrites = first.status === MUST_NOT_EXIST || GONE.has(first.status)
  const href = overwrites ? usual : await whereItIs(client, calendarId, booking.uid)
  if (!href) throw new SourceTrouble(failureOfStatus(first.status))
  const headers = { "content-type": "text/calendar; charset=utf-8" }
  const answer = await client.createObject({ url: href, data, headers })
  if (!answer.ok) throw new SourceTrouble(failureOfStatus(answer.status))
  return { calendarId, href, etag: answer.headers.get("etag") }
}

/**
 * No calendar takes two objects of one UID (RFC 4791, 5.3.2.1): whoever accepted the mailed invitation there has the
 * session already, under a name of the program's own.
 */
const whereItIs = async (client: DAVClient, calendarId: string, uid: string): Promise<string | null> => {
  const sameUid = { "prop-filter": { _attributes: { name: "UID" }, "text-match": uid } }
  const event = { "comp-filter": { _attributes: { name: "VEVENT" }, ...sameUid } }
  const found = await client.fetchCalendarObjects({
    calendar: { url: calendarId },
    filters: [{ "comp-filter": { _attributes: { name: "VCALENDAR" }, ...event } }],
    urlFilter: () => true,
  })
  return found.find(({ data }) => typeof data === "string" && data.includes(uid))?.url ?? null
}

const removeFrom = async (client: DAVClient, { href }: CopyPlace): Promise<void> => {
  const answer = await client.deleteCalendarObject({ calendarObject: { url: href } })
  if (!answer.ok && !GONE.has(answer.status)) throw new SourceTrouble(failureOfStatus(answer.status))
}

const withSlash = (url: string): string => (url.endsWith("/") ? url : `${url}/`)

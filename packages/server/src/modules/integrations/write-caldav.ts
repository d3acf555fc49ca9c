import type { DAVClient } from "tsdav"
import type { House } from "../../platform/ctx.ts"
import { openCaldav } from "./caldav-client.ts"
import type { CredentialsOf } from "./credentials.ts"
import { failureOfStatus, SourceTrouble } from "./trouble.ts"
import type { CopyPlace, SessionWriter } from "./two-way.ts"
import { sessionText } from "./write-calendar.ts"

const MUST_NOT_EXIST = 412
const GONE = new Set([404, 410])

/**
 * Each session is one object named after its booking, so that one written before a crash is found and not written
 * twice. Rapport's word stands: an object that was changed over there is written again.
 */
export const caldavWriter = async (
  house: House,
  credentials: CredentialsOf<"caldav">,
): Promise<SessionWriter> => {
  const client = await openCaldav(house, credentials)
  return {
    put: async (calendarId, booking, was) => {
      const filename = `${booking.id}.ics`
      const url = new URL(filename, withSlash(calendarId)).href
      const data = sessionText(booking)
      const first = was
        ? await client.updateCalendarObject({ calendarObject: { url, data, etag: was.etag ?? "" } })
        : await client.createCalendarObject({ calendar: { url: calendarId }, iCalString: data, filename })
      const answer =
        first.status === MUST_NOT_EXIST || GONE.has(first.status)
          ? await client.createObject({
              url,
              data,
              headers: { "content-type": "text/calendar; charset=utf-8" },
            })
          : first
      if (!answer.ok) throw new SourceTrouble(failureOfStatus(answer.status))
      return { calendarId, href: url, etag: answer.headers.get("etag") }
    },
    remove: copy => removeFrom(client, copy),
  }
}

const removeFrom = async (client: DAVClient, { href }: CopyPlace): Promise<void> => {
  const answer = await client.deleteCalendarObject({ calendarObject: { url: href } })
  if (!answer.ok && !GONE.has(answer.status)) throw new SourceTrouble(failureOfStatus(answer.status))
}

const withSlash = (url: string): string => (url.endsWith("/") ? url : `${url}/`)

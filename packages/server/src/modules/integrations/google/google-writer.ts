import type { calendar_v3 } from "@googleapis/calendar"
import type { AppContext } from "../../../platform/context.ts"
import type { CalendarBooking } from "../../scheduling/index.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import { calendarWords } from "../session-events/calendar-words.ts"
import type { SessionWriter } from "../session-events/session-writer.ts"
import { callGoogle, GoogleError, openGoogle } from "./google-client.ts"

const CONFLICT = 409
const isGone = (error: unknown): boolean =>
  error instanceof GoogleError && (error.status === 404 || error.status === 410)
const alreadyExists = (error: unknown): boolean => error instanceof GoogleError && error.status === CONFLICT

/** The id of each event is derived from its booking, so that writing it twice leaves one. */
export const googleWriter = async (
  app: AppContext,
  { refreshToken }: CredentialsOf<"google">,
): Promise<SessionWriter> => {
  const google = await openGoogle(app, refreshToken)
  const ownHost = new URL(app.config.publicUrl).hostname
  return {
    put: async (calendarId, booking, previous) => {
      const eventId = booking.id.replaceAll("-", "")
      const requestBody = eventOf(booking, eventId, ownHost)
      const insert = () => callGoogle(google.events.insert({ calendarId, requestBody }))
      const update = () => callGoogle(google.events.update({ calendarId, eventId, requestBody }))
      const written = previous
        ? await update().catch(or(isGone, insert))
        : await insert().catch(or(alreadyExists, update))
      return { calendarId, href: eventId, etag: written.etag ?? null }
    },
    remove: async ({ calendarId, href }) => {
      await callGoogle(google.events.delete({ calendarId, eventId: href })).catch(or(isGone, async () => {}))
    },
  }
}

const or =
  <T>(expected: (error: unknown) => boolean, override: () => Promise<T>) =>
  (error: unknown): Promise<T> => {
    if (!expected(error)) throw error
    return override()
  }

const eventOf = (booking: CalendarBooking, id: string, ownHost: string): calendar_v3.Schema$Event => ({
  id,
  status: "confirmed",
  summary: calendarWords.title(booking),
  description: `${calendarWords.join}: ${booking.joinUrl}\n${calendarWords.page}: ${booking.pageUrl}`,
  location: booking.joinUrl,
  start: { dateTime: booking.start.toISOString() },
  end: { dateTime: booking.end.toISOString() },
  source: { title: calendarWords.calendar, url: booking.pageUrl },
  extendedProperties: { private: { rapport: ownHost } },
})

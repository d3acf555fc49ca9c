import type { calendar_v3 } from "@googleapis/calendar"
import type { AppContext } from "../../../platform/context.ts"
import type { CalendarBooking } from "../../scheduling/index.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import { calendarWords } from "../session-events/calendar-words.ts"
import type { SessionWriter } from "../session-events/session-writer.ts"
import { asked, GoogleTrouble, openGoogle } from "./google-client.ts"

const THERE_ALREADY = 409
const isGone = (error: unknown): boolean =>
  error instanceof GoogleTrouble && (error.status === 404 || error.status === 410)
const isThere = (error: unknown): boolean => error instanceof GoogleTrouble && error.status === THERE_ALREADY

/** Each session is one event whose id is its booking's, so that writing it twice leaves one. */
export const googleWriter = async (
  app: AppContext,
  { refreshToken }: CredentialsOf<"google">,
): Promise<SessionWriter> => {
  const google = await openGoogle(app, refreshToken)
  const ownHost = new URL(app.config.publicUrl).hostname
  return {
    put: async (calendarId, booking, was) => {
      const eventId = booking.id.replaceAll("-", "")
      const requestBody = eventOf(booking, eventId, ownHost)
      const insert = () => asked(google.events.insert({ calendarId, requestBody }))
      const update = () => asked(google.events.update({ calendarId, eventId, requestBody }))
      const written = was
        ? await update().catch(or(isGone, insert))
        : await insert().catch(or(isThere, update))
      return { calendarId, href: eventId, etag: written.etag ?? null }
    },
    remove: async ({ calendarId, href }) => {
      await asked(google.events.delete({ calendarId, eventId: href })).catch(or(isGone, async () => {}))
    },
  }
}

const or =
  <T>(expected: (error: unknown) => boolean, instead: () => Promise<T>) =>
  (error: unknown): Promise<T> => {
    if (!expected(error)) throw error
    return instead()
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

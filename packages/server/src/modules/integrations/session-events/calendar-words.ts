import type { SessionType } from "@rapport/domain/pricing/schema"
import type { CalendarEntry } from "../../scheduling/index.ts"

/** The texts of a session in other calendars. */
interface CalendarWords {
  calendar: string
  title(entry: CalendarEntry): string
  join: string
  page: string
}

const TYPES: Record<SessionType, string> = {
  VIDEO: "Video session",
  VOICE: "Voice session",
  CHAT: "Chat session",
}

export const calendarWords: CalendarWords = {
  calendar: "Rapport",
  title: ({ type, other }) =>
    other ? `${TYPES[type]} with ${other.firstName} ${other.lastName}` : `${TYPES[type]} with a group`,
  join: "Join",
  page: "Details",
}

import type { SessionType } from "@rapport/domain/pricing/schema"
import type { CalendarBooking } from "../scheduling/index.ts"

/** What a session is called in calendars outside. */
interface CalendarWords {
  calendar: string
  title(booking: CalendarBooking): string
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
  title: ({ type, other, isGroup }) =>
    isGroup ? `${TYPES[type]} with a group` : `${TYPES[type]} with ${other.firstName} ${other.lastName}`,
  join: "Join",
  page: "Details",
}

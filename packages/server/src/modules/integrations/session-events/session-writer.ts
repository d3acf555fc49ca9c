import type { CalendarBooking } from "../../scheduling/index.ts"

/** Where the copy of a session is, and its version there. */
export interface CopyLocation {
  readonly calendarId: string
  readonly href: string
  readonly etag: string | null
}

/** Writes sessions to an external calendar. Both operations are idempotent. */
export interface SessionWriter {
  /** Writes the session; `previous` is where an earlier copy is. */
  put(calendarId: string, booking: CalendarBooking, previous: CopyLocation | null): Promise<CopyLocation>
  /** Deletes a copy; succeeds if it does not exist. */
  remove(copy: CopyLocation): Promise<void>
}

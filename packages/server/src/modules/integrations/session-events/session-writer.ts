import type { CalendarBooking } from "../../scheduling/index.ts"

/** Where the copy of a session lies, and in which state it was left. */
export interface CopyPlace {
  readonly calendarId: string
  readonly href: string
  readonly etag: string | null
}

/** The hand that writes sessions into somebody's calendar. Each may be repeated and does the same again. */
export interface SessionWriter {
  /** Writes the session; `was` is where an earlier copy lies. */
  put(calendarId: string, booking: CalendarBooking, was: CopyPlace | null): Promise<CopyPlace>
  /** Takes a copy away; one that is gone already is fine. */
  remove(copy: CopyPlace): Promise<void>
}

import type { ExternalCalendar, UnreadEvent } from "@rapport/domain/integrations/schema"
import type { ImportedBusy } from "./imported-busy.ts"
import { SourceError } from "./source-error.ts"

/** The result of one import. */
export type ImportResult =
  | { readonly changed: false }
  | {
      readonly changed: true
      readonly busy: ImportedBusy
      /** The number of events, and those that could not be parsed. */
      readonly events: number
      readonly unread: readonly UnreadEvent[]
      /** The calendars of an account with several. */
      readonly calendars?: readonly ExternalCalendar[]
      readonly etag?: string | null
      readonly lastModified?: string | null
    }

/** A selected calendar that no longer exists is a failure, not an empty calendar. */
export const assertNoneMissing = (
  known: readonly ExternalCalendar[],
  found: readonly ExternalCalendar[],
): void => {
  const there = new Set(found.map(item => item.id))
  if (known.some(calendar => calendar.reads && !there.has(calendar.id))) throw new SourceError("not_found")
}

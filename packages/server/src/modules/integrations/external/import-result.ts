import type { OutsideCalendar, UnreadEvent } from "@rapport/domain/integrations/schema"
import type { BusyAsRead } from "./imported-busy.ts"
import { SourceTrouble } from "./source-error.ts"

/** What one reading of a calendar brought. */
export type Reading =
  | { readonly changed: false }
  | {
      readonly changed: true
      readonly busy: BusyAsRead
      /** How many events there were, and those that could not be read. */
      readonly events: number
      readonly unread: readonly UnreadEvent[]
      /** The calendars of the account, where it has several. */
      readonly calendars?: readonly OutsideCalendar[]
      readonly etag?: string | null
      readonly lastModified?: string | null
    }

/** A chosen calendar that is gone is told, not taken for an empty one; its owner may choose without it. */
export const checkAllThere = (known: readonly OutsideCalendar[], found: readonly OutsideCalendar[]): void => {
  const there = new Set(found.map(each => each.id))
  if (known.some(each => each.reads && !there.has(each.id))) throw new SourceTrouble("not_found")
}

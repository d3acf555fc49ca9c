import type { OutsideCalendar } from "@rapport/domain/integrations/schema"
import type { OutsideBusy } from "../scheduling/index.ts"

/** What one reading of a calendar brought. */
export type Reading =
  | { readonly changed: false }
  | {
      readonly changed: true
      readonly busy: readonly OutsideBusy[]
      /** The calendars of the account, where it has several. */
      readonly calendars?: readonly OutsideCalendar[]
      readonly etag?: string | null
      readonly lastModified?: string | null
    }

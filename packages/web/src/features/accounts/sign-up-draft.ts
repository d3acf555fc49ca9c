import type { Side } from "../../lib/active-side.ts"

/** What the steps before the last one collect. */
export interface SignUpDraft {
  side: Side
  timeZone: string
  firstName: string
  lastName: string
}

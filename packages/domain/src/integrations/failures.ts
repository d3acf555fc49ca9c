import type { SourceFailure } from "./schema.ts"

/** The sentence for each failure, shown with the calendar. */
export const failureSentences: Record<SourceFailure, string> = {
  unreachable: "The calendar’s server isn’t responding.",
  timed_out: "The calendar’s server is taking too long to respond.",
  too_large: "This calendar is larger than 5 MB.",
  private_address: "This address is on a private network, so we don’t read it.",
  not_found: "There’s no calendar at this address any more.",
  not_allowed: "The calendar no longer lets us in. Connect it again.",
  not_a_calendar: "What’s at this address isn’t a calendar.",
  too_many_events: "This calendar has more events than we can read.",
  answered_wrong: "The calendar’s server responded with an error.",
}

const MINUTE = 60_000

/** Minutes between two imports of a calendar that works. */
export const FETCH_EVERY_MINUTES = 15
const MAX_WAIT_MINUTES = 6 * 60
/** After this its busy times are marked as old. */
export const STALE_AFTER_MINUTES = 120

/** When a calendar is fetched next: soon after a first failure, then with exponential backoff. Epoch ms. */
export const nextFetchAt = (now: number, failures: number): number =>
  now + Math.min(FETCH_EVERY_MINUTES * 2 ** Math.max(0, failures - 1), MAX_WAIT_MINUTES) * MINUTE

/** `lastSuccessAt` in epoch ms; one that was never imported is not stale. */
export const isStale = (lastSuccessAt: number | null, now: number): boolean =>
  lastSuccessAt !== null && lastSuccessAt + STALE_AFTER_MINUTES * MINUTE < now

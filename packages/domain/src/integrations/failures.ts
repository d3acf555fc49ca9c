import type { SourceFailure } from "./schema.ts"

/** The sentence for each failure, shown with the calendar. */
export const failureSentences: Record<SourceFailure, string> = {
  unreachable: "The other side does not answer.",
  timed_out: "The other side takes too long to answer.",
  too_large: "This calendar is larger than 5 MB.",
  private_address: "This address is inside this network, which is not read.",
  not_found: "There is no calendar at this address any more.",
  not_allowed: "The other side does not let us in. Connect it again.",
  not_a_calendar: "What is at this address is not a calendar.",
  too_many_events: "This calendar holds more events than can be read.",
  answered_wrong: "The other side answered with an error.",
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

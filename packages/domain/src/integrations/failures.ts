import type { SourceFailure } from "./schema.ts"

/** What a person reads beside a calendar that could not be read. */
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

/** Minutes between two readings of a calendar that works. */
export const READ_EVERY_MINUTES = 15
const MAX_WAIT_MINUTES = 6 * 60
/** After this its busy times are marked as old. */
export const STALE_AFTER_MINUTES = 120

/** When a calendar is read next: soon after a first failure, then less and less often. Epoch ms. */
export const nextRead = (now: number, failures: number): number =>
  now + Math.min(READ_EVERY_MINUTES * 2 ** Math.max(0, failures - 1), MAX_WAIT_MINUTES) * MINUTE

/** `lastSuccessAt` in epoch ms; one that waits for its first reading is not stale. */
export const isStale = (lastSuccessAt: number | null, now: number): boolean =>
  lastSuccessAt !== null && lastSuccessAt + STALE_AFTER_MINUTES * MINUTE < now

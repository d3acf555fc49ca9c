import type { SourceFailure } from "./schema.ts"

/** What a person reads beside a calendar that could not be read. */
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

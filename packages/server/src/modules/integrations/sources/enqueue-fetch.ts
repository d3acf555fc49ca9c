import type { Actor, Tx } from "../../../platform/context.ts"
import { addJobs } from "../../../platform/jobs/jobs.ts"

/** So many calendars are read at the same time at most; mails and the other jobs keep the other hands. */
const QUEUES = 2

/** Jobs that read these calendars now. One that waits already is not added again. */
export const fetchSoon = (tx: Tx<Actor | null>, sourceIds: readonly string[]): Promise<void> =>
  addJobs(
    tx,
    sourceIds.map(sourceId => ({
      task: "fetch_calendar",
      payload: { sourceId },
      key: `fetch_calendar:${sourceId}`,
      queue: queueOf(sourceId),
      maxAttempts: 3,
    })),
  )

/** All work on one calendar stands in one queue, so that it is never read while it is written to. */
export const queueOf = (sourceId: string): string =>
  `calendars:${Number.parseInt(sourceId.slice(-2), 16) % QUEUES}`

import type { Actor, Tx } from "../../../platform/context.ts"
import { addJobs } from "../../../platform/jobs/jobs.ts"

/** The maximum of concurrent imports, so that emails and other jobs keep free workers. */
const QUEUES = 2

/** Adds an import job for each source. The job key keeps a waiting one from being added twice. */
export const enqueueFetch = (tx: Tx<Actor | null>, sourceIds: readonly string[]): Promise<void> =>
  addJobs(
    tx,
    sourceIds.map(sourceId => ({
      task: "fetch_calendar",
      payload: { sourceId },
      key: `fetch_calendar:${sourceId}`,
      queue: queueName(sourceId),
      maxAttempts: 3,
    })),
  )

/** All jobs of one source share a queue, so that it is not imported while sessions are written to it. */
export const queueName = (sourceId: string): string =>
  `calendars:${Number.parseInt(sourceId.slice(-2), 16) % QUEUES}`

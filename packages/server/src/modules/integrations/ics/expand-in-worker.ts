import { Worker } from "node:worker_threads"
import type { ImportOptions } from "../external/import-options.ts"
import { SourceError } from "../external/source-error.ts"
import type { CalendarText, ExpandResult } from "./expand-calendars.ts"

const MAX_MS = 20_000
const MAX_MEGABYTES = 256

/**
 * Expands calendars in a worker thread, so that hostile files cannot block the server. The thread is terminated at a time
 * or memory limit.
 */
export const expandInWorker = async (
  texts: readonly CalendarText[],
  options: ImportOptions,
  maxMs = MAX_MS,
) => {
  const worker = new Worker(new URL("./expand-worker.ts", import.meta.url), {
    workerData: { texts, options },
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  })
  const expanded = await new Promise<ExpandResult>((done, fail) => {
    const timer = setTimeout(() => fail(new SourceError("too_many_events")), maxMs)
    worker.once("message", done)
    worker.once("error", error => fail(isTooLarge(error) ? new SourceError("too_many_events") : error))
    worker.once("exit", () => {
      clearTimeout(timer)
      fail(new Error("The worker ended without a result"))
    })
  }).finally(() => worker.terminate())
  if (!expanded.ok) throw new SourceError(expanded.code)
  return expanded
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"

import { Worker } from "node:worker_threads"
import { SourceTrouble } from "../external/source-error.ts"
import type { CalendarText, Expanded, Expansion } from "./expand-calendars.ts"

const MAX_MS = 20_000
const MAX_MEGABYTES = 256

/**
 * Reads calendars' texts in a thread of its own, which is ended when it takes too long or too much: nobody else waits
 * for it.
 */
export const expandApart = async (texts: readonly CalendarText[], asked: Expansion, maxMs = MAX_MS) => {
  const worker = new Worker(new URL("./expand-worker.ts", import.meta.url), {
    workerData: { texts, asked },
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  })
  const expanded = await new Promise<Expanded>((done, fail) => {
    const timer = setTimeout(() => fail(new SourceTrouble("too_many_events")), maxMs)
    worker.once("message", done)
    worker.once("error", error => fail(isTooLarge(error) ? new SourceTrouble("too_many_events") : error))
    worker.once("exit", () => {
      clearTimeout(timer)
      fail(new Error("The reading thread ended without an answer"))
    })
  }).finally(() => worker.terminate())
  if (!expanded.ok) throw new SourceTrouble(expanded.code)
  return expanded
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"

import { Worker } from "node:worker_threads"
import type { HolidaysOf, HolidaysWanted } from "./holidays-worker.ts"

const MAX_CACHED = 200
const known = new Map<string, Promise<HolidaysOf>>()
/** One thread at a time, however many ask. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * The holidays of a country and year. The calendar of the world's holidays takes a third of a second and tens of
 * megabytes to load, so it is read beside the server, in a thread that ends with its answer.
 */
export const holidaysOf = (wanted: HolidaysWanted): Promise<HolidaysOf> => {
  const key = JSON.stringify(wanted)
  const asked = known.get(key) ?? inTurn(wanted)
  if (known.size >= MAX_CACHED) known.clear()
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return asked
}

const inTurn = (wanted: HolidaysWanted): Promise<HolidaysOf> => {
  const asked = queue.then(() => askWorker(wanted))
  queue = asked.catch(() => {})
  return asked
}

const askWorker = (wanted: HolidaysWanted) =>
  new Promise<HolidaysOf>((resolve, reject) => {
    const worker = new Worker(new URL("./holidays-worker.ts", import.meta.url), { workerData: wanted })
    worker.once("message", resolve)
    worker.once("error", reject)
    worker.once("exit", () => reject(new Error("The holidays were not read.")))
  })

import { Worker } from "node:worker_threads"
import type { CountryHolidays, HolidaysQuery } from "./holidays-worker.ts"

const MAX_ENTRIES = 200

/**
 * The public holidays of countries, by query. An entry is never stale: the calendar of holidays is a package of this
 * release. It takes a third of a second and tens of megabytes to load, so it is read in a thread that ends with its
 * response, one thread at a time.
 */
export class HolidayCache {
  readonly #entries = new Map<string, Promise<CountryHolidays>>()
  #queue: Promise<unknown> = Promise.resolve()

  find(query: HolidaysQuery): Promise<CountryHolidays> {
    const key = JSON.stringify(query)
    const cached = this.#entries.get(key)
    if (cached) return cached
    const holidays = this.#readNext(query)
    if (this.#entries.size >= MAX_ENTRIES) this.#entries.clear()
    this.#entries.set(key, holidays)
    holidays.catch(() => this.#entries.delete(key))
    return holidays
  }

  #readNext(query: HolidaysQuery): Promise<CountryHolidays> {
    const holidays = this.#queue.then(() => readInWorker(query))
    this.#queue = holidays.catch(() => {})
    return holidays
  }
}

const readInWorker = (query: HolidaysQuery) =>
  new Promise<CountryHolidays>((resolve, reject) => {
    const worker = new Worker(new URL("./holidays-worker.ts", import.meta.url), { workerData: query })
    worker.once("message", resolve)
    worker.once("error", reject)
    worker.once("exit", () => reject(new Error("The holidays worker ended without a response.")))
  })

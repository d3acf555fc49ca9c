import { setTimeout as wait } from "node:timers/promises"

/** Longer than a booking takes; who waited for so long asks the database, whose locks decide in any case. */
const MAX_WAIT_MS = 1_000

/**
 * Queues the requests of this server that book the same coach before they ask for the coach's calendar: those that wait
 * hold no connection, and see what the ones before them booked. Only saves time; nothing relies on it.
 */
export class BookingQueues {
  readonly #last = new Map<string, Promise<void>>()

  isBusy(coachId: string): boolean {
    return this.#last.has(coachId)
  }

  async run<T>(coachId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(coachId)
    const own = Promise.withResolvers<void>()
    this.#last.set(coachId, own.promise)
    if (before) await atMost(MAX_WAIT_MS, before)
    try {
      return await work()
    } finally {
      own.resolve()
      if (this.#last.get(coachId) === own.promise) this.#last.delete(coachId)
    }
  }
}

const atMost = async (milliseconds: number, work: Promise<void>): Promise<void> => {
  const timer = new AbortController()
  const timeout = wait(milliseconds, undefined, { signal: timer.signal }).catch(() => {})
  await Promise.race([work, timeout])
  timer.abort()
}

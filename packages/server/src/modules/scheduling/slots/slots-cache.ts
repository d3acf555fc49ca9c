const MINUTE = 60_000
const MAX_ENTRIES = 2000

interface Entry {
  inputs: string
  response: string
}

/**
 * The last response about each coach. An entry is stale when one of the inputs it was computed from has changed; every
 * request reads all inputs, and checks that the viewer may see the coach, before it asks for the response to them.
 */
export class SlotsCache {
  readonly #entries = new Map<string, Entry>()

  /** Returns the cached response while its inputs are unchanged. */
  responseFor(coachId: string, inputs: readonly unknown[], compute: () => string): string {
    const key = JSON.stringify(inputs)
    const cached = this.#entries.get(coachId)
    if (cached?.inputs === key) return cached.response
    const response = compute()
    if (this.#entries.size >= MAX_ENTRIES) this.#entries.clear()
    this.#entries.set(coachId, { inputs: key, response })
    return response
  }
}

/**
 * An instant as an input of free times. These start and end at whole minutes, so all instants between two whole minutes
 * give the same result.
 */
export const instantInput = (instant: number): number =>
  Math.floor(instant / MINUTE) + (instant % MINUTE === 0 ? 0 : 0.5)

import type { Actor } from "../../../platform/context.ts"

const TTL_MS = 10_000
const MAX_ENTRIES = 20_000

interface Entry {
  actor: Actor | null
  expiresAt: number
}

/**
 * The actor of each login. Stale when a login ends or its person's roles change: this server then evicts the entry at
 * once, another server serves it for at most ten seconds longer.
 */
export class LoginCache {
  readonly #entries = new Map<string, Entry>()
  #evictions = 0

  evict(loginId: string): void {
    this.#entries.delete(loginId)
    this.#evictions++
  }

  async find(loginId: string, read: () => Promise<Actor | null>): Promise<Actor | null> {
    const cached = this.#entries.get(loginId)
    const now = performance.now()
    if (cached && cached.expiresAt > now) return cached.actor
    const evictionsBefore = this.#evictions
    const actor = await read()
    // A login that ended while it was read must not be stored as it was before.
    if (this.#evictions !== evictionsBefore) return actor
    if (this.#entries.size >= MAX_ENTRIES) this.#entries.clear()
    this.#entries.set(loginId, { actor, expiresAt: now + TTL_MS })
    return actor
  }
}

declare module "../../../platform/caches.ts" {
  interface Caches {
    logins: LoginCache
  }
}

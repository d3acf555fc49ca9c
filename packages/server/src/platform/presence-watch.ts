import type { PresencePayload } from "@rapport/domain/kernel/realtime"

/** Reads who is online; implemented by the presence module. */
export interface PresenceReader {
  /** The status of each of these people, whoever asks. */
  statuses(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** What this account may see of each; a person who is hidden or unknown is offline. */
  visibleTo(accountId: string, userIds: readonly string[]): Promise<readonly PresencePayload[]>
}

interface Watcher {
  readonly data: { accountId: string }
  emit(event: "presence", payload: PresencePayload): void
}

interface Watch {
  userIds: readonly string[]
  /** What was last sent of each. */
  sent: Map<string, string>
}

const MAX_WATCHED = 200
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** Also without a change of somebody's status, as privacy settings, connections and blocks change too. */
const CHECK_ALL_EVERY = 12

/** The people that open sockets of this server watch. Who may see what is read again each time something is sent. */
export class PresenceWatches {
  readonly #reader: PresenceReader
  readonly #watches = new Map<Watcher, Watch>()
  #known: ReadonlyMap<string, string> = new Map()
  #checks = 0
  #isChecking = false

  constructor(reader: PresenceReader) {
    this.#reader = reader
  }

  /** Watches these people instead of those before, and sends what is visible of each at once. False for invalid input. */
  async watch(watcher: Watcher, payload: unknown): Promise<boolean> {
    const userIds = userIdsIn(payload)
    if (!userIds) return false
    const watch: Watch = { userIds, sent: new Map() }
    this.#watches.set(watcher, watch)
    await this.#send(watcher, watch)
    return true
  }

  forget(watcher: Watcher): void {
    this.#watches.delete(watcher)
  }

  /** Sends what has changed since the last check. */
  async check(): Promise<void> {
    if (this.#watches.size === 0 || this.#isChecking) return
    this.#isChecking = true
    try {
      const changed = await this.#findChanged()
      const checksAll = ++this.#checks % CHECK_ALL_EVERY === 0
      for (const [watcher, watch] of this.#watches)
        if (checksAll || watch.userIds.some(id => changed.has(id))) await this.#send(watcher, watch)
    } finally {
      this.#isChecking = false
    }
  }

  async #findChanged(): Promise<Set<string>> {
    const watched = [...new Set([...this.#watches.values()].flatMap(({ userIds }) => userIds))]
    const before = this.#known
    this.#known = await this.#reader.statuses(watched)
    return new Set(watched.filter(id => this.#known.get(id) !== before.get(id)))
  }

  async #send(watcher: Watcher, watch: Watch): Promise<void> {
    const seen = await this.#reader.visibleTo(watcher.data.accountId, watch.userIds)
    // It watches other people by now, or is closed.
    if (this.#watches.get(watcher) !== watch) return
    for (const presence of seen) {
      const text = JSON.stringify(presence)
      if (watch.sent.get(presence.userId) === text) continue
      watch.sent.set(presence.userId, text)
      watcher.emit("presence", presence)
    }
  }
}

const userIdsIn = (payload: unknown): string[] | null => {
  const ids = typeof payload === "object" && payload !== null && "userIds" in payload ? payload.userIds : null
  if (!Array.isArray(ids) || ids.length > MAX_WATCHED) return null
  return ids.every(id => typeof id === "string" && UUID.test(id))
    ? [...new Set(ids.map(id => id.toLowerCase()))]
    : null
}

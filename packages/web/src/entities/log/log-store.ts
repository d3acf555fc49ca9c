import type { RecordKind } from "@rapport/domain/logs/record-kinds"
import { call } from "../../lib/api.ts"
import { isProblem } from "../../lib/problem.ts"
import { onRealtimeEvent } from "../../lib/realtime.ts"
import {
  type DeviceDatabase,
  openDeviceDatabase,
  type StoredRecord,
  type WaitingChange,
} from "./device-database.ts"
import { LogView } from "./log-view.ts"

const MAX_CHANGES = 200
const FIRST_RETRY_MS = 1000
const MAX_RETRY_MS = 300_000

export interface LogStatus {
  /** What was read from this device or the server; until then the log may look empty. */
  isReady: boolean
  /** How many changes wait to be sent. */
  waiting: number
  /** Changes that the server refused, with its reasons. */
  refused: readonly WaitingChange[]
  isOffline: boolean
}

export interface LogSnapshot extends LogStatus {
  view: LogView
}

/**
 * A person's log on this device. What is typed is written here first, together with the change that will be sent; the
 * page shows it at once, and it is sent in order as soon as there is a network.
 */
export class LogStore {
  readonly #accountId: string
  readonly #listeners = new Set<() => void>()
  #database: DeviceDatabase | null = null
  #records = new Map<string, StoredRecord>()
  #outbox: { order: number; change: WaitingChange }[] = []
  #deviceId: string = crypto.randomUUID()
  #epoch: string | null = null
  #base = 0
  #lastAt = 0
  #isOpen = false
  #isReady = false
  #isOffline = false
  #isSending = false
  #retryMs = FIRST_RETRY_MS
  #retry: ReturnType<typeof setTimeout> | undefined
  #writes: Promise<unknown> = Promise.resolve()
  #snapshot: LogSnapshot | null = null

  constructor(accountId: string) {
    this.#accountId = accountId
    void this.#open()
    addEventListener("online", () => this.sync())
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.sync())
    onRealtimeEvent("log:changed", () => this.sync())
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  read = (): LogSnapshot => {
    this.#snapshot ??= {
      view: new LogView(
        this.#records.values(),
        this.#outbox.map(({ change }) => change),
      ),
      isReady: this.#isReady,
      waiting: this.#outbox.filter(({ change }) => !change.refusal).length,
      refused: this.#outbox.flatMap(({ change }) => (change.refusal ? [change] : [])),
      isOffline: this.#isOffline,
    }
    return this.#snapshot
  }

  set(kind: RecordKind, id: string, fields: Record<string, unknown>): void {
    this.#write([{ kind, id, do: "set", fields }])
  }

  /** Several records in one go, such as a workout with its exercises. */
  setAll(records: readonly { kind: RecordKind; id: string; fields: Record<string, unknown> }[]): void {
    this.#write(records.map(record => ({ ...record, do: "set" as const })))
  }

  remove(kind: RecordKind, id: string): void {
    this.#write([{ kind, id, do: "delete", fields: {} }])
  }

  restore(kind: RecordKind, id: string): void {
    this.#write([{ kind, id, do: "restore", fields: {} }])
  }

  /** Takes a refused change back; what was typed in it is gone then. */
  discard(changeId: string): void {
    const found = this.#outbox.find(({ change }) => change.changeId === changeId)
    if (!found) return
    this.#outbox = this.#outbox.filter(entry => entry !== found)
    this.#changed()
    this.#save(async database => database.delete("outbox", found.order))
  }

  /** Sends what waits and reads what is new; only one tab does so at a time. */
  sync(): void {
    if (this.#isSending || !this.#isOpen) return
    clearTimeout(this.#retry)
    this.#isSending = true
    void navigator.locks
      .request(`rapport-log-${this.#accountId}`, () => this.#exchange())
      .then(
        () => {
          this.#retryMs = FIRST_RETRY_MS
          this.#setOffline(false)
        },
        (error: unknown) => {
          this.#isReady = true
          this.#setOffline(isProblem(error, "network"))
          if (isProblem(error) && error.status === 401) return
          this.#retry = setTimeout(() => this.sync(), this.#retryMs)
          this.#retryMs = Math.min(MAX_RETRY_MS, this.#retryMs * 2)
        },
      )
      .finally(() => {
        this.#isSending = false
        if (!this.#isOffline && this.read().waiting > 0 && this.#retryMs === FIRST_RETRY_MS) this.sync()
      })
  }

  async #open(): Promise<void> {
    try {
      this.#database = await openDeviceDatabase(this.#accountId)
      await this.#load(this.#database)
    } catch {
      // Without a database on the device, as in some private windows, the log is kept in memory and sent at once.
      this.#database = null
    }
    this.#isReady = this.#records.size > 0 || this.#base > 0
    this.#isOpen = true
    this.#changed()
    this.sync()
  }

  async #load(database: DeviceDatabase): Promise<void> {
    const [keys, records, orders, changes, deviceId, epoch, base] = await Promise.all([
      database.getAllKeys("records"),
      database.getAll("records"),
      database.getAllKeys("outbox"),
      database.getAll("outbox"),
      database.get("meta", "deviceId"),
      database.get("meta", "epoch"),
      database.get("meta", "base"),
    ])
    for (const [index, record] of records.entries()) this.#records.set(keys[index] ?? "", record)
    this.#outbox = [
      ...changes.map((change, index) => ({ order: orders[index] ?? 0, change })),
      ...this.#outbox,
    ]
    if (typeof deviceId === "string") this.#deviceId = deviceId
    else await database.put("meta", this.#deviceId, "deviceId")
    if (typeof epoch === "string") this.#epoch = epoch
    this.#base = Number(base ?? 0)
  }

  #write(changes: readonly Pick<WaitingChange, "kind" | "id" | "do" | "fields">[]): void {
    // A clock that is set back must not make a later change look older.
    this.#lastAt = Math.max(this.#lastAt, Date.now())
    const at = new Date(this.#lastAt).toISOString()
    const entries = changes.map(change => ({
      order: 0,
      change: { ...change, changeId: crypto.randomUUID(), base: this.#base, at },
    }))
    this.#outbox = [...this.#outbox, ...entries]
    this.#changed()
    this.#save(async database => {
      const transaction = database.transaction("outbox", "readwrite")
      for (const entry of entries) entry.order = await transaction.store.add(entry.change)
      await transaction.done
    })
    void this.#writes.then(() => this.sync())
  }

  /** Database writes run one after the other. */
  #save(work: (database: DeviceDatabase) => Promise<unknown>): void {
    this.#writes = this.#writes.then(() => this.#database && work(this.#database)).catch(() => undefined)
  }

  async #exchange(): Promise<void> {
    for (;;) {
      const next = this.#outbox.filter(({ change }) => !change.refusal).slice(0, MAX_CHANGES)
      if (next.length === 0) break
      await this.#send(next)
    }
    await this.#readNew()
  }

  async #send(entries: readonly { order: number; change: WaitingChange }[]): Promise<void> {
    const { results } = await call("POST /log/changes", {
      body: {
        deviceId: this.#deviceId,
        sentAt: new Date().toISOString(),
        changes: entries.map(({ change: { refusal: _, ...change } }) => change),
      },
    })
    const answers = new Map(results.map(result => [result.changeId, result]))
    const settled = new Set<string>()
    for (const { change } of entries) {
      const answer = answers.get(change.changeId)
      if (!answer) continue
      if (answer.outcome === "refused") {
        change.refusal = { code: answer.code ?? "", message: answer.errors[0]?.message ?? "" }
        continue
      }
      settled.add(change.changeId)
      this.#apply(change, answer.lost)
    }
    this.#outbox = this.#outbox.filter(({ change }) => !settled.has(change.changeId))
    this.#changed()
    this.#save(async database => {
      const transaction = database.transaction(["records", "outbox"], "readwrite")
      for (const { order, change } of entries) {
        const key = keyOf(change)
        const record = this.#records.get(key)
        if (settled.has(change.changeId)) await transaction.objectStore("outbox").delete(order)
        else await transaction.objectStore("outbox").put(change, order)
        if (record) await transaction.objectStore("records").put(record, key)
      }
      await transaction.done
    })
  }

  /** Until the feed brings the record as the server has it. */
  #apply(change: WaitingChange, lost: readonly string[]): void {
    const record = this.#records.get(keyOf(change))
    const fields = Object.entries(change.fields).filter(([field]) => !lost.includes(field))
    this.#records.set(keyOf(change), {
      kind: change.kind,
      id: change.id,
      seq: record?.seq ?? 0,
      deleted: change.do === "delete" || (change.do === "set" && (record?.deleted ?? false)),
      fields: { ...record?.fields, ...Object.fromEntries(fields) },
    })
  }

  async #readNew(): Promise<void> {
    let after = this.#base
    for (;;) {
      const { items, head, next, epoch, reset } = await call("GET /log/changes", { query: { after } })
      const isOtherServerState = this.#epoch !== null && head > 0 && epoch !== this.#epoch
      if (isOtherServerState) this.#sendEverythingAgain()
      if (reset || isOtherServerState) {
        this.#records.clear()
        this.#save(database => database.clear("records"))
        this.#epoch = epoch
        if (after === 0) break
        after = 0
        continue
      }
      const records = items.map(
        (item): StoredRecord => ({
          kind: item.kind as RecordKind,
          id: item.id,
          seq: item.seq,
          deleted: item.deleted,
          fields: item.fields ?? this.#records.get(keyOf(item))?.fields ?? {},
        }),
      )
      for (const record of records) this.#records.set(keyOf(record), record)
      const isLast = next === null
      if (isLast) {
        this.#base = head
        if (head > 0) this.#epoch = epoch
      }
      this.#save(async database => {
        const transaction = database.transaction(["records", "meta"], "readwrite")
        for (const record of records) await transaction.objectStore("records").put(record, keyOf(record))
        if (isLast) {
          await transaction.objectStore("meta").put(head, "base")
          if (head > 0) await transaction.objectStore("meta").put(epoch, "epoch")
        }
        await transaction.done
      })
      this.#isReady = true
      if (records.length > 0 || isLast) this.#changed()
      if (isLast) break
      after = next
    }
  }

  /** A backup was restored: the server may lack records that this device has. */
  #sendEverythingAgain(): void {
    this.#base = 0
    this.#write(
      [...this.#records.values()]
        .filter(({ deleted }) => !deleted)
        .map(({ kind, id, fields }) => ({ kind, id, do: "set" as const, fields })),
    )
  }

  #setOffline(isOffline: boolean): void {
    this.#isOffline = isOffline
    this.#changed()
  }

  #changed(): void {
    this.#snapshot = null
    for (const listener of this.#listeners) listener()
  }
}

const keyOf = ({ kind, id }: { kind: string; id: string }): string => `${kind}:${id}`

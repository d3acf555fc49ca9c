import type { RoomEvents } from "@rapport/domain/kernel/realtime"
import type { Message } from "../../entities/room/api.ts"
import type { Reply } from "../../lib/contract.ts"

type History = Reply<"GET /chat/messages/{roomId}">
type Sync = Reply<"GET /chat/rooms/{roomId}/sync">

/** The calls that a feed needs. */
export interface FeedCalls {
  history(query: { before?: number; after?: number; around?: number }): Promise<History>
  sync(query: { after: number; changesAfter: number }): Promise<Sync>
}

export interface FeedView {
  status: "loading" | "ready" | "failed"
  error: unknown
  /** In the order of their numbers, without a hole. */
  messages: readonly Message[]
  hasOlder: boolean
  /** The newest message is among them; otherwise further ones are loaded by scrolling down. */
  isAtEnd: boolean
  isLoadingOlder: boolean
}

const LOADING: FeedView = {
  status: "loading",
  error: null,
  messages: [],
  hasOlder: false,
  isAtEnd: true,
  isLoadingOlder: false,
}

/**
 * The messages of one room that a page shows: one stretch of them without a hole. What sockets bring is only a hint:
 * wherever a number is missing, the feed asks the server.
 */
export class RoomFeed {
  readonly #calls: FeedCalls
  readonly #onNew: (messages: readonly Message[]) => void
  readonly #listeners = new Set<() => void>()
  #view: FeedView = LOADING
  #lastChange = 0
  #syncing: Promise<void> | undefined
  #syncAgain = false

  constructor(calls: FeedCalls, onNew: (messages: readonly Message[]) => void) {
    this.#calls = calls
    this.#onNew = onNew
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly view = (): FeedView => this.#view

  /** Opens where reading stopped, or at the newest message. */
  async open(around: number | null): Promise<void> {
    this.#set({ ...LOADING })
    try {
      const page = await this.#calls.history(around === null ? {} : { around })
      this.#lastChange = page.lastChange
      this.#set({
        status: "ready",
        error: null,
        messages: page.items.toReversed(),
        hasOlder: page.nextCursor !== null,
        isAtEnd: page.previousCursor === null,
        isLoadingOlder: false,
      })
    } catch (error) {
      this.#set({ ...LOADING, status: "failed", error })
    }
  }

  async loadOlder(): Promise<void> {
    const { messages, hasOlder, isLoadingOlder } = this.#view
    const [oldest] = messages
    if (!oldest || !hasOlder || isLoadingOlder) return
    this.#set({ ...this.#view, isLoadingOlder: true })
    try {
      const page = await this.#calls.history({ before: oldest.seq })
      this.#set({
        ...this.#view,
        messages: [...page.items.toReversed(), ...this.#view.messages],
        hasOlder: page.nextCursor !== null,
        isLoadingOlder: false,
      })
    } catch {
      this.#set({ ...this.#view, isLoadingOlder: false })
    }
  }

  async loadNewer(): Promise<void> {
    const newest = this.#view.messages.at(-1)
    if (!newest || this.#view.isAtEnd) return
    const page = await this.#calls.history({ after: newest.seq }).catch(() => null)
    if (!page) return
    this.#append(page.items.toReversed(), false)
    this.#set({ ...this.#view, isAtEnd: page.previousCursor === null })
  }

  /** What was missed since the newest message and the newest change that the feed has. */
  catchUp(): Promise<void> {
    if (this.#view.status !== "ready") return Promise.resolve()
    this.#syncAgain = true
    this.#syncing ??= this.#catchUp().finally(() => {
      this.#syncing = undefined
    })
    return this.#syncing
  }

  async #catchUp(): Promise<void> {
    while (this.#syncAgain) {
      this.#syncAgain = false
      const newest = this.#view.messages.at(-1)?.seq ?? 0
      const answer = await this.#calls
        .sync({ after: newest, changesAfter: this.#lastChange })
        .catch(() => null)
      if (!answer) return
      this.#lastChange = answer.lastChange
      for (const { message } of answer.changes) if (message) this.#replace(message)
      if (answer.moreChanges) this.#syncAgain = true
      if (!this.#view.isAtEnd) continue
      const items = answer.items.toReversed()
      if (answer.gap) this.#set({ ...this.#view, messages: items, hasOlder: true })
      else this.#append(items, true)
    }
  }

  /** A message that this browser sent and the server stored. */
  sent(message: Message): void {
    this.#add([message])
  }

  received<E extends keyof RoomEvents<Message>>(event: E, payload: RoomEvents<Message>[E]): void {
    if (this.#view.status !== "ready") return
    if (event === "messages") this.#add((payload as RoomEvents<Message>["messages"]).messages)
    if (event === "message:changed") {
      const { change, message } = payload as RoomEvents<Message>["message:changed"]
      if (change !== this.#lastChange + 1) void this.catchUp()
      else {
        this.#lastChange = change
        if (message) this.#replace(message)
      }
    }
  }

  #add(messages: readonly Message[]): void {
    if (!this.#view.isAtEnd) return
    const newest = this.#view.messages.at(-1)?.seq ?? 0
    const next = messages.filter(({ seq }) => seq > newest).toSorted((one, other) => one.seq - other.seq)
    const isComplete = next.every(({ seq }, index) => seq === newest + index + 1)
    if (isComplete) this.#append(next, true)
    else void this.catchUp()
  }

  #append(messages: readonly Message[], isNew: boolean): void {
    const newest = this.#view.messages.at(-1)?.seq ?? 0
    const next = messages.filter(({ seq }) => seq > newest)
    if (next.length === 0) return
    this.#set({ ...this.#view, messages: [...this.#view.messages, ...next] })
    if (isNew) this.#onNew(next)
  }

  #replace(message: Message): void {
    this.#set({
      ...this.#view,
      messages: this.#view.messages.map(known => (known.seq === message.seq ? message : known)),
    })
  }

  #set(view: FeedView): void {
    this.#view = view
    for (const listener of this.#listeners) listener()
  }
}

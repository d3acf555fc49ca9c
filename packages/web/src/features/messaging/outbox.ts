import type { Message } from "../../entities/room/api.ts"
import { call } from "../../lib/api.ts"
import { isProblem, type ProblemError } from "../../lib/problem.ts"

/** A message that was written here and is not stored by the server yet. */
export interface WaitingMessage {
  clientMessageId: string
  roomId: string
  text: string
  replyTo: { id: string; senderId: string; excerpt: string } | null
  writtenAt: number
  status: "waiting" | "sending" | "refused"
  /** It may have reached the server, so its text stays. */
  wasTried: boolean
  problem: ProblemError | null
}

const RETRY_MS = [1_000, 2_000, 5_000, 15_000, 30_000]
/** The server may store it later; everything else is a refusal. */
const isTemporary = (problem: unknown): boolean =>
  !isProblem(problem) || problem.status === 0 || problem.status === 429 || problem.status >= 500

/**
 * Messages on their way, kept in this browser until the server has them. One message of a room is sent at a time, so
 * what was written first gets the lower number; each is stored once, however often it is tried.
 */
class Outbox {
  readonly #storageKey: string
  readonly #listeners = new Set<() => void>()
  readonly #sentListeners = new Set<(message: Message) => void>()
  readonly #busy = new Set<string>()
  readonly #failures = new Map<string, number>()
  #messages: readonly WaitingMessage[]

  constructor(personId: string) {
    this.#storageKey = `rapport.outbox.${personId}`
    this.#messages = readStored(this.#storageKey)
    window.addEventListener("online", () => this.sendAll())
    this.sendAll()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly messages = (): readonly WaitingMessage[] => this.#messages

  onSent(listener: (message: Message) => void): () => void {
    this.#sentListeners.add(listener)
    return () => this.#sentListeners.delete(listener)
  }

  add(roomId: string, text: string, replyTo: WaitingMessage["replyTo"]): void {
    const message: WaitingMessage = {
      clientMessageId: crypto.randomUUID(),
      roomId,
      text,
      replyTo,
      writtenAt: Date.now(),
      status: "waiting",
      wasTried: false,
      problem: null,
    }
    this.#set([...this.#messages, message])
    void this.#send(roomId)
  }

  retry(clientMessageId: string): void {
    this.#change(clientMessageId, { status: "waiting", problem: null })
    this.sendAll()
  }

  discard(clientMessageId: string): void {
    this.#set(this.#messages.filter(message => message.clientMessageId !== clientMessageId))
  }

  sendAll(): void {
    for (const roomId of new Set(this.#messages.map(message => message.roomId))) void this.#send(roomId)
  }

  async #send(roomId: string): Promise<void> {
    if (this.#busy.has(roomId)) return
    this.#busy.add(roomId)
    try {
      for (let next = this.#next(roomId); next; next = this.#next(roomId)) if (!(await this.#try(next))) break
    } finally {
      this.#busy.delete(roomId)
    }
  }

  #next(roomId: string): WaitingMessage | undefined {
    return this.#messages.find(message => message.roomId === roomId && message.status === "waiting")
  }

  /** False where the rest of the room has to wait too. */
  async #try({ clientMessageId, roomId, text, replyTo }: WaitingMessage): Promise<boolean> {
    this.#change(clientMessageId, { status: "sending", wasTried: true })
    try {
      const stored = await call("POST /chat/messages/{roomId}", {
        params: { roomId },
        body: { clientMessageId, text, ...(replyTo && { replyTo: replyTo.id }) },
      })
      this.#failures.delete(roomId)
      for (const listener of this.#sentListeners) listener(stored)
      this.discard(clientMessageId)
      return true
    } catch (error) {
      if (isTemporary(error)) {
        this.#change(clientMessageId, { status: "waiting" })
        const failures = this.#failures.get(roomId) ?? 0
        this.#failures.set(roomId, failures + 1)
        setTimeout(() => void this.#send(roomId), RETRY_MS[Math.min(failures, RETRY_MS.length - 1)])
        return false
      }
      this.#change(clientMessageId, { status: "refused", problem: error as ProblemError })
      return true
    }
  }

  #change(clientMessageId: string, change: Partial<WaitingMessage>): void {
    this.#set(
      this.#messages.map(message =>
        message.clientMessageId === clientMessageId ? { ...message, ...change } : message,
      ),
    )
  }

  #set(messages: readonly WaitingMessage[]): void {
    this.#messages = messages
    const kept = messages.map(({ problem: _, ...message }) => message)
    if (kept.length === 0) localStorage.removeItem(this.#storageKey)
    else localStorage.setItem(this.#storageKey, JSON.stringify(kept))
    for (const listener of this.#listeners) listener()
  }
}

const readStored = (key: string): WaitingMessage[] => {
  const stored = localStorage.getItem(key)
  if (stored === null) return []
  return (JSON.parse(stored) as Omit<WaitingMessage, "problem">[]).map(message => ({
    ...message,
    status: message.status === "refused" ? "refused" : "waiting",
    problem: null,
  }))
}

const outboxes = new Map<string, Outbox>()

/** The outbox of an account; it keeps sending whatever page is open. */
export const outboxOf = (personId: string): Outbox => {
  const known = outboxes.get(personId)
  if (known) return known
  const outbox = new Outbox(personId)
  outboxes.set(personId, outbox)
  return outbox
}

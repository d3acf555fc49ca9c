import type { RoomEvent, RoomEvents, RoomMessage } from "@rapport/domain/kernel/realtime"

/** Decides what a socket may hear of a room; implemented by the messaging module. */
export interface RoomGate {
  /** Why this account may not join the room; null if it may. */
  whyNotJoin(accountId: string, roomId: string): Promise<"not_found" | "cannot_write" | null>
  /** The members who must not hear that this account is typing; null if nobody may. */
  hiddenFromWhenTyping(accountId: string, roomId: string): Promise<readonly string[] | null>
}

/** Sends an event to the sockets that joined a room, on all servers. */
type SendToRoom = <E extends RoomEvent>(roomId: string, event: E, payload: RoomEvents[E]) => void

const COLLECT_MS = 10

/**
 * Sends the messages of a busy room in batches: the first one at once, those of the 10 ms after it together, which costs
 * a fraction of sending each to every socket.
 */
export class MessageBatches {
  readonly #send: SendToRoom
  readonly #waiting = new Map<string, RoomMessage[]>()
  readonly #timers = new Map<string, NodeJS.Timeout>()

  constructor(send: SendToRoom) {
    this.#send = send
  }

  add(roomId: string, message: RoomMessage): void {
    const waiting = this.#waiting.get(roomId)
    if (waiting) waiting.push(message)
    else this.#sendNow(roomId, [message])
  }

  #sendNow(roomId: string, messages: readonly RoomMessage[]): void {
    this.#send(roomId, "messages", {
      roomId,
      messages: messages.toSorted((one, other) => one.seq - other.seq),
    })
    this.#waiting.set(roomId, [])
    this.#timers.set(
      roomId,
      setTimeout(() => this.#flush(roomId), COLLECT_MS),
    )
  }

  #flush(roomId: string): void {
    const messages = this.#waiting.get(roomId) ?? []
    this.#waiting.delete(roomId)
    this.#timers.delete(roomId)
    if (messages.length > 0) this.#sendNow(roomId, messages)
  }

  /** Sends what waits. */
  close(): void {
    for (const roomId of [...this.#waiting.keys()]) this.#flush(roomId)
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }
}

/** Events that the server sends to every open browser of the people concerned. Each one says that a read is stale. */
export const realtimeEvents = [
  "connection:changed",
  "booking:changed",
  "availability:changed",
  "notification:new",
  "room:changed",
  "waitlist:changed",
  "group:changed",
  "calendar:changed",
  "review:changed",
  "log:changed",
] as const

export type RealtimeEvent = (typeof realtimeEvents)[number]

/** What changed, and where it has one, its new version; never content. */
export interface RealtimePayload {
  id: string
  version?: number
}

/** What a socket hears of the people it watches, after `presence:watch {userIds}`: at once, and whenever it changes. */
export interface PresencePayload {
  userId: string
  status: "online" | "away" | "offline"
  /** Null where the person does not show it. */
  lastSeenAt: string | null
}

/** A message of a room as sockets carry it; the messaging contract says what else it holds. */
export interface RoomMessage {
  readonly seq: number
}

/** What a socket hears of a room after `room:join {roomId}`, until `room:leave {roomId}`. */
export interface RoomEvents<Message extends RoomMessage = RoomMessage> {
  /** New messages, in the order of their `seq`. */
  messages: { roomId: string; messages: readonly Message[] }
  /** One message changed, or the room itself; then `message` is null. `change` numbers the changes of a room. */
  "message:changed": { roomId: string; change: number; message: Message | null }
  /** A member has displayed the messages up to `seq`. */
  read: { roomId: string; userId: string; seq: number }
  /** A member is writing; sent again every 3 s while they do. */
  typing: { roomId: string; userId: string }
}

export type RoomEvent = keyof RoomEvents

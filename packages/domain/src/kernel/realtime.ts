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

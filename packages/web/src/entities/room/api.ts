import { useQuery } from "@tanstack/react-query"
import type { Item, Reply } from "../../lib/contract.ts"
import { useLogin } from "../../lib/login.ts"
import { type Callbacks, read, readPages, useCall } from "../../lib/queries.ts"
import { staleReads } from "../stale-reads.ts"

export type Room = Item<"GET /chat/rooms">
export type RoomMember = Room["members"][number]
export type Message = Reply<"POST /chat/messages/{roomId}">

interface RoomFilter {
  q?: string
  relationship?: "coach" | "client" | "friend"
  type?: "direct" | "group"
}

export const rooms = (filter: RoomFilter = {}) =>
  readPages("GET /chat/rooms", { query: { limit: 50, ...filter } })

export const room = (roomId: string) => read("GET /chat/rooms/{roomId}", { params: { roomId } })

const newestRoom = read("GET /chat/rooms", { query: { limit: 1 } })

/** How many messages wait to be read, over all rooms. */
export const useUnreadMessages = (counted = true): number => {
  const { person } = useLogin()
  return useQuery({ ...newestRoom, enabled: counted && person !== null }).data?.unreadTotal ?? 0
}

export const useOpenRoom = (callbacks: Callbacks<"POST /chat/rooms"> = {}) =>
  useCall("POST /chat/rooms", { ...callbacks, invalidates: staleReads.room })

/** The other person of a direct room. */
export const otherMember = (of: Room, personId: string): RoomMember | undefined =>
  of.type === "direct" ? of.members.find(({ id }) => id !== personId) : undefined

import type { RoomEvents } from "@rapport/domain/kernel/realtime"
import { useEffect, useMemo, useState, useSyncExternalStore } from "react"
import type { Message, Room } from "../../entities/room/api.ts"
import { call } from "../../lib/api.ts"
import { emit, emitAndWait, followSocket } from "../../lib/realtime.ts"
import { outboxOf } from "./outbox.ts"
import { RoomFeed } from "./room-feed.ts"

const TYPING_MS = 6_000
/** With more unread messages than this, the room opens in the middle of them instead of at the end. */
const PAGE = 50

/** The messages of an open room, kept up to date; who is typing; and the newest message for screen readers. */
export const useRoomFeed = (room: Room, myId: string) => {
  const roomId = room.id
  const [announced, announce] = useState<Message | null>(null)
  const [typing, setTyping] = useState<Readonly<Record<string, number>>>({})
  const [receipts, setReceipts] = useState<Readonly<Record<string, number>>>({})
  const feed = useMemo(
    () =>
      new RoomFeed(
        {
          history: query =>
            call("GET /chat/messages/{roomId}", { params: { roomId }, query: { limit: PAGE, ...query } }),
          sync: query => call("GET /chat/rooms/{roomId}/sync", { params: { roomId }, query }),
        },
        messages => {
          const last = messages.findLast(({ senderId }) => senderId !== myId)
          if (last) announce(last)
        },
      ),
    [roomId, myId],
  )
  // Where reading had stopped when the room was opened; it does not follow what is read meanwhile.
  const [start] = useState(room.readSeq)
  const [opensAround] = useState(room.unreadCount > PAGE / 2 ? room.readSeq : null)

  useEffect(() => {
    void feed.open(opensAround).then(() => feed.catchUp())
    const join = async (): Promise<void> => {
      // First it listens, then it asks: nothing can fall between the two.
      await emitAndWait("room:join", { roomId })
      await feed.catchUp()
    }
    const stopFollowing = followSocket({
      connected: () => void join(),
      received: (event, payload) => {
        if (event === "room:changed" && isAbout(payload, "id", roomId)) void feed.catchUp()
        if (!isAbout(payload, "roomId", roomId)) return
        if (event === "messages" || event === "message:changed")
          feed.received(event, payload as RoomEvents<Message>[typeof event])
        if (event === "typing") {
          const { userId } = payload as RoomEvents["typing"]
          setTyping(known => ({ ...known, [userId]: Date.now() + TYPING_MS }))
        }
        if (event === "messages") {
          const writers = (payload as RoomEvents<Message>["messages"]).messages.map(
            ({ senderId }) => senderId,
          )
          setTyping(known =>
            Object.fromEntries(Object.entries(known).filter(([id]) => !writers.includes(id))),
          )
        }
        if (event === "read") {
          const { userId, seq } = payload as RoomEvents["read"]
          setReceipts(known => ({ ...known, [userId]: Math.max(known[userId] ?? 0, seq) }))
        }
      },
    })
    const stopSending = outboxOf(myId).onSent(message => {
      if (message.roomId === roomId) feed.sent(message)
    })
    return () => {
      stopFollowing()
      stopSending()
      emit("room:leave", { roomId })
    }
  }, [feed, roomId, myId, opensAround])

  useEffect(() => {
    const next = Math.min(...Object.values(typing))
    if (!Number.isFinite(next)) return
    const timer = setTimeout(
      () =>
        setTyping(known =>
          Object.fromEntries(Object.entries(known).filter(([, until]) => until > Date.now())),
        ),
      Math.max(0, next - Date.now()) + 10,
    )
    return () => clearTimeout(timer)
  }, [typing])

  const view = useSyncExternalStore(feed.subscribe, feed.view)
  return { feed, view, start, announced, typing: Object.keys(typing), receipts }
}

const isAbout = (payload: unknown, field: "id" | "roomId", roomId: string): boolean =>
  typeof payload === "object" && payload !== null && (payload as Record<string, unknown>)[field] === roomId

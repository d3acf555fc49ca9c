import { useCallback, useRef } from "react"
import type { Room } from "../../entities/room/api.ts"
import { call } from "../../lib/api.ts"
import type { RoomFeed } from "./room-feed.ts"

/** Tells the server how far the room was displayed, one call at a time, only forward. */
export const useReadMark = (room: Room, feed: RoomFeed, myId: string) => {
  const told = useRef(room.readSeq)
  const displayed = useRef(0)
  const isTelling = useRef(false)
  return useCallback(
    (seq: number) => {
      displayed.current = Math.max(displayed.current, seq)
      const tell = async (): Promise<void> => {
        if (isTelling.current) return
        isTelling.current = true
        try {
          while (displayed.current > told.current) {
            const upTo = displayed.current
            const { messages } = feed.view()
            const message = messages.findLast(one => one.seq <= upTo)
            const isNew = messages.some(
              one => one.seq > told.current && one.seq <= upTo && one.senderId !== myId,
            )
            if (message && isNew)
              await call("POST /chat/messages/{messageId}/read", { params: { messageId: message.id } })
            told.current = upTo
          }
        } catch {
          // It stays unread; the next message that is displayed tells it again.
        } finally {
          isTelling.current = false
        }
      }
      void tell()
    },
    [feed, myId],
  )
}

import { useCallback, useRef } from "react"
import type { Room } from "../../entities/room/api.ts"
import { call } from "../../lib/api.ts"
import type { RoomFeed } from "./room-feed.ts"

/** Reports to the server how far the room was displayed, one call at a time, only forward. */
export const useReadMark = (room: Room, feed: RoomFeed, myId: string) => {
  const reported = useRef(room.readSeq)
  const displayed = useRef(0)
  const isReporting = useRef(false)
  return useCallback(
    (seq: number) => {
      displayed.current = Math.max(displayed.current, seq)
      const report = async (): Promise<void> => {
        if (isReporting.current) return
        isReporting.current = true
        try {
          while (displayed.current > reported.current) {
            const upTo = displayed.current
            const { messages } = feed.view()
            const message = messages.findLast(one => one.seq <= upTo)
            const isNew = messages.some(
              one => one.seq > reported.current && one.seq <= upTo && one.senderId !== myId,
            )
            if (message && isNew)
              await call("POST /chat/messages/{messageId}/read", { params: { messageId: message.id } })
            reported.current = upTo
          }
        } catch {
          // It stays unread; the next message that is displayed reports it again.
        } finally {
          isReporting.current = false
        }
      }
      void report()
    },
    [feed, myId],
  )
}

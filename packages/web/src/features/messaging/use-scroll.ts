import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react"
import type { FeedView, RoomFeed } from "./room-feed.ts"

const NEAR_PX = 120
const LOAD_WITHIN_PX = 400

/**
 * Scrolling of the messages: opens at the line above what is new, else at the end; stays at the end while one is there;
 * and keeps what is in sight where it is when earlier messages are put above it.
 */
export const useScroll = (
  box: RefObject<HTMLElement | null>,
  {
    feed,
    view,
    waiting,
    onDisplayed,
  }: {
    feed: RoomFeed
    view: FeedView
    waiting: number
    /** The newest message in sight. */
    onDisplayed: (seq: number) => void
  },
) => {
  const [isAway, setAway] = useState(false)
  const isOpened = useRef(false)
  const isAtEnd = useRef(true)
  const before = useRef({ oldest: 0, height: 0 })
  const { messages, status } = view

  const update = useCallback(() => {
    const element = box.current
    if (!element || !isOpened.current) return
    const below = element.scrollHeight - element.scrollTop - element.clientHeight
    isAtEnd.current = below < NEAR_PX && feed.view().isAtEnd
    setAway(!isAtEnd.current)
    if (element.scrollTop < LOAD_WITHIN_PX) void feed.loadOlder()
    if (below < LOAD_WITHIN_PX) void feed.loadNewer()
    if (document.visibilityState === "visible") {
      const seq = newestInSight(element)
      if (seq > 0) onDisplayed(seq)
    }
  }, [box, feed, onDisplayed])

  useLayoutEffect(() => {
    const element = box.current
    if (!element || status !== "ready") return
    const oldest = messages[0]?.seq ?? 0
    if (!isOpened.current) {
      isOpened.current = true
      const line = element.querySelector("[data-new-line]")
      // Only the messages scroll, not the page around them.
      if (line)
        element.scrollTop +=
          line.getBoundingClientRect().top - element.getBoundingClientRect().top - element.clientHeight / 3
      else element.scrollTop = element.scrollHeight
    } else if (oldest < before.current.oldest)
      element.scrollTop += element.scrollHeight - before.current.height
    else if (isAtEnd.current) element.scrollTop = element.scrollHeight
    before.current = { oldest, height: element.scrollHeight }
    update()
  }, [box, messages, status, update])

  useLayoutEffect(() => {
    const element = box.current
    if (element && waiting > 0) element.scrollTop = element.scrollHeight
  }, [box, waiting])

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    // The keyboard of a phone, or a larger text field, takes room from below.
    const resized = new ResizeObserver(() => {
      if (isOpened.current && isAtEnd.current) element.scrollTop = element.scrollHeight
      update()
    })
    resized.observe(element)
    document.addEventListener("visibilitychange", update)
    return () => {
      resized.disconnect()
      document.removeEventListener("visibilitychange", update)
    }
  }, [box, update])

  const jumpToEnd = (): void => {
    isAtEnd.current = true
    const go = () => {
      if (box.current) box.current.scrollTop = box.current.scrollHeight
    }
    if (feed.view().isAtEnd) go()
    else {
      isOpened.current = false
      void feed.open(null)
    }
  }
  return { update, isAway, jumpToEnd }
}

const newestInSight = (box: HTMLElement): number => {
  const { bottom } = box.getBoundingClientRect()
  const rows = box.querySelectorAll<HTMLElement>("[data-seq]")
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]
    if (row && row.getBoundingClientRect().bottom <= bottom + 8) return Number(row.dataset.seq)
  }
  return 0
}

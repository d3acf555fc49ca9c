import { type PointerEvent, useRef, useState } from "react"
import { FULL_DAY, mergeRanges, type Range, STEP } from "./week.ts"

type Grip = "start" | "end" | "body" | "background"

interface Drag {
  grip: Grip
  index: number
  /** The minute at which the pointer went down. */
  at: number
  moved: boolean
}

interface Options {
  ranges: readonly Range[]
  /** The first hour on screen. */
  from: number
  hourHeight: number
  onChange: (ranges: Range[]) => void
  /** A range was clicked and not moved. */
  onPress: (index: number) => void
}

const snapped = (minute: number): number => Math.round(minute / STEP) * STEP
const clamp = (min: number, value: number, max: number): number => Math.min(Math.max(min, value), max)

/**
 * Drawing, moving and resizing the hours of one day with a pointer; below the last hour it continues into the next
 * day. Changes are reported when the drag ends.
 */
export const useRangeDrag = ({ ranges, from, hourHeight, onChange, onPress }: Options) => {
  const drag = useRef<Drag>(undefined)
  const [live, setLive] = useState<readonly Range[] | null>(null)

  const minuteAt = (event: PointerEvent<HTMLElement>): number => {
    const top = event.currentTarget.getBoundingClientRect().top
    return from * 60 + ((event.clientY - top) / hourHeight) * 60
  }

  const dragged = ({ grip, index, at }: Drag, now: number): Range[] => {
    if (grip === "background") {
      const [low, high] = [Math.min(at, now), Math.max(at, now)]
      const start = clamp(0, Math.floor(low / STEP) * STEP, FULL_DAY - STEP)
      return [...ranges, { start, end: clamp(start + STEP, Math.ceil(high / STEP) * STEP, start + FULL_DAY) }]
    }
    return ranges.map((range, each) => {
      if (each !== index) return range
      const { start, end } = range
      if (grip === "start") return { start: clamp(0, snapped(now), Math.min(end, FULL_DAY) - STEP), end }
      if (grip === "end")
        return { start, end: clamp(start + STEP, snapped(end + now - at), start + FULL_DAY) }
      const moved = clamp(0, start + snapped(now - at), FULL_DAY - STEP)
      return { start: moved, end: moved + end - start }
    })
  }

  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    const handle = (event.target as HTMLElement).closest<HTMLElement>("[data-grip]")
    const grip = (handle?.dataset.grip ?? "background") as Grip
    if (event.pointerType === "touch" && grip !== "start" && grip !== "end") return
    drag.current = { grip, index: Number(handle?.dataset.index ?? -1), at: minuteAt(event), moved: false }
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  const go = (event: PointerEvent<HTMLElement>): void => {
    const current = drag.current
    if (!current) return
    const now = minuteAt(event)
    if (!current.moved && Math.abs(now - current.at) < STEP / 2) return
    current.moved = true
    setLive(dragged(current, now))
  }

  const end = (event: PointerEvent<HTMLElement>): void => {
    const current = drag.current
    drag.current = undefined
    setLive(null)
    if (!current) {
      const tapped = event.pointerType === "touch" && event.target === event.currentTarget
      if (tapped) addHour(minuteAt(event))
      return
    }
    if (current.moved) onChange(mergeRanges(dragged(current, minuteAt(event))))
    else if (current.grip === "background") addHour(current.at)
    else if (current.grip === "body") onPress(current.index)
  }

  /** A click or a tap on the background adds that hour. */
  const addHour = (minute: number): void => {
    const start = clamp(0, Math.floor(minute / 30) * 30, FULL_DAY - 60)
    onChange(mergeRanges([...ranges, { start, end: start + 60 }]))
  }

  return {
    shown: live ?? ranges,
    dragging: live !== null,
    handlers: {
      onPointerDown: begin,
      onPointerMove: go,
      onPointerUp: end,
      onPointerCancel: () => {
        drag.current = undefined
        setLive(null)
      },
    },
  }
}

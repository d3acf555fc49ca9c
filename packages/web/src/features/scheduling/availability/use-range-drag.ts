import { type PointerEvent, useRef, useState } from "react"
import { FULL_DAY, joined, type Range, STEP } from "./week.ts"

type Grip = "start" | "end" | "body" | "ground"

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
  /** A range was pressed without being moved. */
  onPress: (index: number) => void
}

const snapped = (minute: number): number => Math.round(minute / STEP) * STEP
const between = (least: number, value: number, most: number): number => Math.min(Math.max(least, value), most)

/**
 * Drawing, moving and stretching the hours of one day with a pointer; below the last hour it goes on into the next
 * day. What is under way is not handed on before it ends.
 */
export const useRangeDrag = ({ ranges, from, hourHeight, onChange, onPress }: Options) => {
  const drag = useRef<Drag>(undefined)
  const [live, setLive] = useState<readonly Range[] | null>(null)

  const minuteAt = (event: PointerEvent<HTMLElement>): number => {
    const top = event.currentTarget.getBoundingClientRect().top
    return from * 60 + ((event.clientY - top) / hourHeight) * 60
  }

  const dragged = ({ grip, index, at }: Drag, now: number): Range[] => {
    if (grip === "ground") {
      const [low, high] = [Math.min(at, now), Math.max(at, now)]
      const start = between(0, Math.floor(low / STEP) * STEP, FULL_DAY - STEP)
      return [
        ...ranges,
        { start, end: between(start + STEP, Math.ceil(high / STEP) * STEP, start + FULL_DAY) },
      ]
    }
    return ranges.map((range, each) => {
      if (each !== index) return range
      const { start, end } = range
      if (grip === "start") return { start: between(0, snapped(now), Math.min(end, FULL_DAY) - STEP), end }
      if (grip === "end")
        return { start, end: between(start + STEP, snapped(end + now - at), start + FULL_DAY) }
      const moved = between(0, start + snapped(now - at), FULL_DAY - STEP)
      return { start: moved, end: moved + end - start }
    })
  }

  const begin = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return
    const held = (event.target as HTMLElement).closest<HTMLElement>("[data-grip]")
    const grip = (held?.dataset.grip ?? "ground") as Grip
    if (event.pointerType === "touch" && grip !== "start" && grip !== "end") return
    drag.current = { grip, index: Number(held?.dataset.index ?? -1), at: minuteAt(event), moved: false }
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  const go = (event: PointerEvent<HTMLElement>): void => {
    const held = drag.current
    if (!held) return
    const now = minuteAt(event)
    if (!held.moved && Math.abs(now - held.at) < STEP / 2) return
    held.moved = true
    setLive(dragged(held, now))
  }

  const end = (event: PointerEvent<HTMLElement>): void => {
    const held = drag.current
    drag.current = undefined
    setLive(null)
    if (!held) {
      const tapped = event.pointerType === "touch" && event.target === event.currentTarget
      if (tapped) addHour(minuteAt(event))
      return
    }
    if (held.moved) onChange(joined(dragged(held, minuteAt(event))))
    else if (held.grip === "ground") addHour(held.at)
    else if (held.grip === "body") onPress(held.index)
  }

  /** A press on free ground, or a tap, opens the hour that was pressed. */
  const addHour = (minute: number): void => {
    const start = between(0, Math.floor(minute / 30) * 30, FULL_DAY - 60)
    onChange(joined([...ranges, { start, end: start + 60 }]))
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

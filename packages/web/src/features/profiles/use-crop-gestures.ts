import { type RefObject, useEffect } from "react"
import { type Crop, moved, type Size, zoomed } from "./crop.ts"

const WHEEL_ZOOM = 0.002

/** One pointer moves the picture, two zoom it, and so does the wheel. */
export const useCropGestures = (
  frame: RefObject<HTMLElement | null>,
  size: Size,
  change: (next: (before: Crop) => Crop) => void,
): void => {
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const pointers = new Map<number, { x: number; y: number }>()
    const inSquare = ({ clientX, clientY }: PointerEvent | WheelEvent) => {
      const { left, top, width } = element.getBoundingClientRect()
      return { x: (clientX - left) / width, y: (clientY - top) / width }
    }
    const down = (event: PointerEvent): void => {
      element.setPointerCapture(event.pointerId)
      pointers.set(event.pointerId, inSquare(event))
    }
    const up = (event: PointerEvent): void => {
      pointers.delete(event.pointerId)
    }
    const move = (event: PointerEvent): void => {
      const from = pointers.get(event.pointerId)
      if (!from) return
      const to = inSquare(event)
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1]
      pointers.set(event.pointerId, to)
      if (!other) change(before => moved(size, before, to.x - from.x, to.y - from.y))
      else {
        const factor = distance(other, to) / Math.max(0.01, distance(other, from))
        const middle = { x: (other.x + to.x) / 2, y: (other.y + to.y) / 2 }
        change(before => zoomed(size, before, before.zoom * factor, middle))
      }
    }
    const wheel = (event: WheelEvent): void => {
      event.preventDefault()
      const at = inSquare(event)
      change(before => zoomed(size, before, before.zoom * Math.exp(-event.deltaY * WHEEL_ZOOM), at))
    }
    element.addEventListener("pointerdown", down)
    element.addEventListener("pointermove", move)
    element.addEventListener("pointerup", up)
    element.addEventListener("pointercancel", up)
    element.addEventListener("wheel", wheel, { passive: false })
    return () => {
      element.removeEventListener("pointerdown", down)
      element.removeEventListener("pointermove", move)
      element.removeEventListener("pointerup", up)
      element.removeEventListener("pointercancel", up)
      element.removeEventListener("wheel", wheel)
    }
  }, [frame, size, change])
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y)

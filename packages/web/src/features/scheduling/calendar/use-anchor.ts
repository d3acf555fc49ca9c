import { type RefObject, useLayoutEffect, useState } from "react"

export interface Box {
  top: number
  left: number
  width: number
  height: number
}

/** The position of an element within the stage, updated when the stage is resized. */
export const useAnchor = (stage: RefObject<HTMLElement | null>, selector: string): Box | null => {
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    const root = stage.current
    if (!root) return
    const measure = (): void => {
      const found = root.querySelector(selector)
      if (!found) return
      const [outer, inner] = [root.getBoundingClientRect(), found.getBoundingClientRect()]
      setBox({
        top: inner.top - outer.top,
        left: inner.left - outer.left,
        width: inner.width,
        height: inner.height,
      })
    }
    const frame = requestAnimationFrame(measure)
    const watch = new ResizeObserver(measure)
    watch.observe(root)
    return () => {
      cancelAnimationFrame(frame)
      watch.disconnect()
    }
  }, [stage, selector])
  return box
}

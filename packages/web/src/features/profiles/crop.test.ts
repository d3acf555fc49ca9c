import { describe, expect, it } from "vitest"
import { firstCrop, moved, shownSize, squareOf, withinSquare, zoomed } from "./crop.ts"

const wide = { width: 1600, height: 800 }
const upright = { width: 600, height: 1200 }

describe("a picture in its square", () => {
  it("covers the square at first: in the middle, or nearer to the top where it is upright", () => {
    expect(squareOf(wide, firstCrop(wide))).toEqual({ left: 400, top: 0, side: 800 })
    expect(squareOf(upright, firstCrop(upright))).toEqual({ left: 0, top: 120, side: 600 })
  })

  it("is moved until its edge, and no further", () => {
    const start = firstCrop(wide)
    expect(squareOf(wide, moved(wide, start, 0.25, 0))).toMatchObject({ left: 200, top: 0 })
    expect(squareOf(wide, moved(wide, start, 9, 9))).toMatchObject({ left: 0, top: 0 })
    expect(squareOf(wide, moved(wide, start, -9, -9))).toMatchObject({ left: 800, top: 0 })
  })

  it("is zoomed around a point that stays where it is", () => {
    const corner = zoomed(wide, firstCrop(wide), 2, { x: 0, y: 0 })
    expect(squareOf(wide, corner)).toEqual({ left: 400, top: 0, side: 400 })
    const middle = zoomed(wide, firstCrop(wide), 2)
    expect(squareOf(wide, middle)).toEqual({ left: 600, top: 200, side: 400 })
  })

  it("never leaves a part of the square empty, whatever is asked for", () => {
    for (const zoom of [-1, 0.2, 1, 3, 99])
      for (const at of [-9, -0.5, 0, 2]) {
        const crop = withinSquare(upright, { zoom, x: at, y: at })
        const { width, height } = shownSize(upright, crop.zoom)
        expect(crop.x).toBeLessThanOrEqual(0)
        expect(crop.y).toBeLessThanOrEqual(0)
        expect(crop.x + width).toBeGreaterThanOrEqual(1)
        expect(crop.y + height).toBeGreaterThanOrEqual(1)
      }
  })
})

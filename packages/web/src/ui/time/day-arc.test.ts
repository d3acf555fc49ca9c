import { describe, expect, it } from "vitest"
import { pointOn } from "./day-arc.ts"
import { hillOf, hoursAround, onHill } from "./day-hill.ts"

describe("arcs that show the hours of a day", () => {
  const arc = { cx: 180, cy: 186, r: 160, from: 6, to: 22 }

  it("run from the left end over noon to the right end", () => {
    expect(pointOn(arc, 6)).toEqual({ x: 20, y: expect.closeTo(186) })
    expect(pointOn(arc, 14)).toEqual({ x: expect.closeTo(180), y: 26 })
    expect(pointOn(arc, 22).x).toBeCloseTo(340)
  })

  it("place hours outside the day at the ends", () => {
    expect(pointOn(arc, 3)).toEqual(pointOn(arc, 6))
    expect(pointOn(arc, 23.5)).toEqual(pointOn(arc, 22))
  })

  it("drop by 98 over 1080 px, with hours evenly spaced along x", () => {
    const hill = hillOf(1080, 80, 6, 22)
    expect(onHill(hill, 14)).toEqual({ x: 540, y: expect.closeTo(80), tilt: expect.closeTo(0) })
    expect(onHill(hill, 6).y - onHill(hill, 14).y).toBeCloseTo(98)
    expect(onHill(hill, 10).x).toBe(270)
  })

  it("show an hour around everything planned, at least 7 to 20", () => {
    expect(hoursAround([])).toEqual({ from: 7, to: 20 })
    expect(
      hoursAround([
        { from: 5.5, to: 6 },
        { from: 21, to: 23.5 },
      ]),
    ).toEqual({ from: 4, to: 24 })
  })
})

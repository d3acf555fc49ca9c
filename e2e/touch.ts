import type { Page } from "playwright-core"

interface Point {
  x: number
  y: number
}

const REST_MS = 600
const STEPS = 8

/** A long press, then a vertical drag by `down` pixels, then release. */
export const touchDrag = async (page: Page, { x, y }: Point, down = 0): Promise<void> => {
  const finger = await page.context().newCDPSession(page)
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints })
  await touch("touchStart", [{ x, y }])
  await page.waitForTimeout(REST_MS)
  for (let step = 1; down !== 0 && step <= STEPS; step++)
    await touch("touchMove", [{ x, y: y + (down * step) / STEPS }])
  await touch("touchEnd", [])
  await finger.detach()
}

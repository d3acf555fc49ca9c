import type { Locator, Page } from "playwright-core"

/** A session or group in the coach's calendar, not the ghost at its previous time. */
export const calendarEvent = (page: Page, id: string): Locator =>
  page.locator(`[data-event="${id}"]:not([data-appearance="ghost"])`).first()

/** The block of a session of one hour; its height is the height of an hour. */
export const blockOf = async (page: Page, id: string) => {
  const block = calendarEvent(page, id).locator("xpath=ancestor::*[contains(@class,'_session_')][1]")
  await block.scrollIntoViewIfNeeded()
  const box = await block.boundingBox()
  if (!box) throw new Error("The session is not on the screen")
  return box
}

/** Drags a session of one hour by its middle or its lower edge, down by that many hours. */
export const drag = async (page: Page, id: string, hours: number, from: "middle" | "edge" = "middle") => {
  const { x, y, width, height } = await blockOf(page, id)
  const [across, down] = [x + width / 2, from === "edge" ? y + height - 2 : y + height / 2]
  await page.mouse.move(across, down - 1)
  await page.mouse.move(across, down)
  await page.mouse.down()
  await page.mouse.move(across, down + (hours * height) / 2, { steps: 5 })
  await page.mouse.move(across, down + hours * height, { steps: 5 })
  await page.mouse.up()
}

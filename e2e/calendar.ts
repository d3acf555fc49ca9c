import type { Locator, Page } from "playwright-core"

/** A session or a group in the coach's calendar, not the place it had. */
export const drawn = (page: Page, id: string): Locator =>
  page.locator(`[data-event="${id}"]:not([data-look="ghost"])`).first()

/** The whole block of one that is drawn as an hour, which gives the hour's height. */
export const blockOf = async (page: Page, id: string) => {
  const block = drawn(page, id).locator("xpath=ancestor::*[contains(@class,'_session_')][1]")
  await block.scrollIntoViewIfNeeded()
  const box = await block.boundingBox()
  if (!box) throw new Error("The session is not on the screen")
  return box
}

/** Takes a session of an hour at its middle, or by its lower edge, and lets it go so many hours later. */
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

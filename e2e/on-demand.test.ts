import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, it } from "vitest"
import { createFixture, type Fixture } from "./fixture.ts"

/** Holds back scripts whose name begins like this until the returned function is called. */
const holdScripts = async (page: Page, names: RegExp): Promise<() => void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(
    url => names.test(url.pathname),
    async route => {
      await promise
      await route.continue()
    },
  )
  return resolve
}

describe("what is loaded only when it is needed, over a slow connection", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  it("opens after the first press, takes the focus, and gives it back", async () => {
    const page = await fixture.at(fixture.nora, "/network")
    const release = await holdScripts(page, /assets\/(FeedbackSheet|SheetFrame)-/)
    await page.reload()
    const open = page.getByRole("button", { name: "Send feedback" })
    await open.click()
    await open.and(page.locator(":focus")).waitFor()
    release()
    await page.getByRole("dialog").getByRole("textbox").and(page.locator(":focus")).waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    await open.and(page.locator(":focus")).waitFor()
  })

  it("is a menu that opens by the key pressed before its code was there", async () => {
    const page = await fixture.at(fixture.nora, "/coaches")
    const release = await holdScripts(page, /assets\/ChoiceMenuOpening-/)
    await page.reload()
    const sort = page.getByRole("button", { name: /^Order/ })
    await sort.focus()
    await page.keyboard.press("Enter")
    release()
    await page.getByRole("menuitem").first().waitFor()
    await page.keyboard.press("Escape")
    await page.getByRole("menu").waitFor({ state: "hidden" })
    await sort.and(page.locator(":focus")).waitFor()
    await page.keyboard.press("Enter")
    await page.getByRole("menuitem").last().click()
    await page.waitForURL(/sort=/)
  })
})

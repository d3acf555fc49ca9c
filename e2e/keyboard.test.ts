import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Account } from "./accounts.ts"
import { createFixture, type Fixture } from "./fixture.ts"

const MAX_TABS = 80
const SMALLEST = { width: 320, height: 640 }

describe("by keyboard alone, on the smallest screen", () => {
  let fixture: Fixture
  let page: Page
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  const open = async (person: Account, path: string) => {
    page = await fixture.at(person, path, { size: SMALLEST })
  }
  const focused = () => page.locator(":focus")
  const button = (name: string | RegExp) => page.getByRole("button", { name })

  /** Presses Tab until the target has the focus; checks that each focus is visible and that nothing overflows. */
  const tabTo = async (target: Locator) => {
    await target.first().waitFor()
    for (let step = 0; step < MAX_TABS; step++) {
      if (await target.first().evaluate(element => element === document.activeElement)) return
      await page.keyboard.press("Tab")
      expect(await focusVisibility(page)).toBe("visible")
    }
    throw new Error(`Never came to ${target}`)
  }
  const pressOn = async (target: Locator, key = "Enter") => {
    await tabTo(target)
    await page.keyboard.press(key)
  }

  it("a session is requested, and the request withdrawn", async () => {
    const { mara, nora } = fixture
    await open(nora, `/coaches/${mara.id}/book`)
    await pressOn(button("Next: when"))
    await pressOn(button("Next month"))
    await tabTo(page.locator('button[data-date][tabindex="0"][aria-pressed="true"]'))
    do await page.keyboard.press("ArrowRight")
    while ((await focused().getAttribute("data-marked")) !== "true")
    await page.keyboard.press("Enter")
    await pressOn(page.locator("ul button:not([disabled]):has(.time)"))
    await pressOn(button("Next: confirm"))
    await tabTo(page.getByLabel("What should it be about?"))
    await page.keyboard.type("Knee check")
    await pressOn(button(/^Ask for/))
    await page.getByRole("heading", { name: "Mara has your request" }).waitFor()
    expect(await focused().innerText()).toBe("Mara has your request")

    await pressOn(page.getByRole("link", { name: "See booking" }))
    await button("Withdraw request").waitFor()
    await expect.poll(() => focused().evaluate(element => element.tagName)).toBe("H1")
    await pressOn(button("Withdraw request"))
    const sheet = page.getByRole("dialog", { name: "Withdraw the request?" })
    await sheet.waitFor()
    await expect.poll(() => sheet.locator(":focus").count()).toBe(1)
    await page.keyboard.press("Escape")
    await sheet.waitFor({ state: "detached" })
    await expect.poll(() => nameOf(page)).toBe("Withdraw request")

    await page.keyboard.press("Enter")
    await pressOn(sheet.getByRole("button", { name: "Withdraw" }))
    await page.getByText("You cancelled this session").waitFor()
    await expect.poll(() => nameOf(page)).toBe("What you can do")
    await page.keyboard.press("Tab")
    expect(await nameOf(page)).toBe("Book another")
  })

  it("a seat in a group is taken", async () => {
    const at = new Date(Date.now() + 6 * 86_400_000)
    at.setUTCHours(17, 0, 0, 0)
    const { mara, nora } = fixture
    await mara.call("POST /coach/group-sessions", {
      body: { title: "Mobility", type: "VIDEO", minutes: 60, seats: 3, scheduledAt: at.toISOString() },
    })
    await open(nora, `/coaches/${mara.id}`)
    await pressOn(button(/^Take a seat/))
    const sheet = page.getByRole("dialog")
    await pressOn(sheet.getByRole("button", { name: "Take a seat" }))
    const mine = page.getByRole("link", { name: /^Your seat/ })
    await mine.waitFor()
    await expect
      .poll(() =>
        focused()
          .evaluate(element => element.tagName)
          .catch(() => "nowhere"),
      )
      .toBe("LI")
    await page.keyboard.press("Tab")
    expect(await mine.evaluate(element => element === document.activeElement)).toBe(true)
  })
})

/** Whether the focused element, or the one drawn in its place, has a focus ring that is in view and not clipped. */
const focusVisibility = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return "visible"
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) return "too wide"
    const hasRing = (element: Element | null): boolean => {
      if (!element || element === document.body) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1
    }
    if (at.matches("h1, main")) return "visible"
    const { width, height } = at.getBoundingClientRect()
    const visibleElement = width < 2 || height < 2 ? at.closest("label, fieldset") : at
    return [visibleElement, at.parentElement, at.nextElementSibling].some(hasRing)
      ? "visible"
      : `no ring on ${at.outerHTML.slice(0, 120)}`
  })

const nameOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    return at?.getAttribute("aria-label") ?? (at instanceof HTMLElement ? at.innerText : "")
  })

import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, createAccount } from "./accounts.ts"
import { MARA } from "./fixture.ts"
import { openSignedIn } from "./people.ts"
import { type Rapport, type Screen, startRapport } from "./rapport.ts"

const TABLET = { width: 1024, height: 768 }
/** One hour of the grid, in pixels. */
const HOUR = 48

const middleOf = async (target: Locator): Promise<{ x: number; y: number }> => {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error("It is not on the screen")
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const dragByMouse = async (page: Page, target: Locator, down: number): Promise<void> => {
  const { x, y } = await middleOf(target)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x, y + down / 2, { steps: 4 })
  await page.mouse.move(x, y + down, { steps: 4 })
  await page.mouse.up()
}

const dragByFinger = async (page: Page, target: Locator, down: number): Promise<void> => {
  const { x, y } = await middleOf(target)
  const finger = await page.context().newCDPSession(page)
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: number) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: at === undefined ? [] : [{ x, y: at }] })
  await touch("touchStart", y)
  for (const share of [0.25, 0.5, 0.75, 1]) await touch("touchMove", y + down * share)
  await touch("touchEnd")
}

describe("the usual week", () => {
  let rapport: Rapport
  let mara: Account
  beforeAll(async () => {
    rapport = await startRapport()
    mara = await createAccount(rapport, MARA)
    await mara.call("PUT /coach/availability", {
      body: { weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }] },
    })
  })
  afterAll(() => rapport?.close())

  const saved = async () => (await mara.call("GET /coach/availability", {})).weekly
  const open = async (screen?: Screen): Promise<Page> => {
    const page = await openSignedIn(rapport, mara, "/me/availability", screen)
    await page.getByText("As saved").waitFor()
    return page
  }
  const save = async (page: Page): Promise<void> => {
    await page.getByRole("button", { name: "Save hours" }).click()
    await page.getByText("Saved. Clients see your new hours now.").waitFor()
  }

  it("is extended and moved by mouse, and copied to another day, with a preview for clients beside it", async () => {
    const page = await open()
    await dragByMouse(page, page.getByRole("slider", { name: /^End, Tuesday/ }), -2 * HOUR)
    await page.getByRole("slider", { name: "End, Tuesday 09:00 to 15:00" }).waitFor()
    await page.getByText("With your changes").waitFor()

    await dragByMouse(page, page.getByRole("button", { name: /^Tuesday\s*09:00/ }), HOUR)
    await page.getByRole("slider", { name: "End, Tuesday 10:00 to 16:00" }).waitFor()

    await page.getByRole("button", { name: /Tuesday: add, copy or clear/ }).click()
    await page.getByRole("menuitem", { name: "Copy to other days" }).click()
    const sheet = page.getByRole("dialog", { name: "Copy Tuesday to" })
    await sheet.getByText("Saturday", { exact: true }).click()
    await sheet.getByRole("button", { name: "Copy" }).click()
    await page.getByRole("slider", { name: "Start, Saturday 10:00 to 16:00" }).waitFor()
    expect(await page.getByText(/^Saturday \d/).count(), "Saturdays of the preview").toBeGreaterThan(0)

    await save(page)
    expect(await saved()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ days: [2, 6], start: "10:00", end: "16:00" }),
        expect.objectContaining({ days: [1, 3, 4, 5], start: "09:00", end: "17:00" }),
      ]),
    )
  })

  it("is extended by touch on a tablet, without scrolling the page", async () => {
    const page = await open({ phone: true, size: TABLET })
    const end = page.getByRole("slider", { name: /^End, Friday/ })
    await end.scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => window.scrollY)
    await dragByFinger(page, end, -HOUR)
    await page.getByRole("slider", { name: "End, Friday 09:00 to 16:00" }).waitFor()
    expect(await page.evaluate(() => window.scrollY)).toBe(before)
    await save(page)
    expect(await saved()).toContainEqual(expect.objectContaining({ days: [5], start: "09:00", end: "16:00" }))
  })

  it("is created by taps on a phone", async () => {
    const page = await open({ phone: true })
    await page.getByRole("button", { name: /^Sunday/ }).tap()
    await page.getByRole("button", { name: /^Add hours\s*: Sunday/ }).tap()
    await page.getByRole("button", { name: /^Monday/ }).tap()
    await page.getByRole("button", { name: /^Copy to other days\s*: Monday/ }).tap()
    const sheet = page.getByRole("dialog", { name: "Copy Monday to" })
    await sheet.getByText("Sunday", { exact: true }).tap()
    await sheet.getByRole("button", { name: "Copy" }).tap()
    await save(page)
    expect(await saved()).toContainEqual(
      expect.objectContaining({ days: expect.arrayContaining([1, 7]), start: "09:00", end: "17:00" }),
    )
  })
})

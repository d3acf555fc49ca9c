import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeFindings } from "./axe.ts"
import { linkIn, PASSWORD } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

const MAX_CLICKS = 12
const EMAIL = "ines@example.com"

/** Counts every press of the pointer in the pages of this browser. */
const countClicks = async (page: Page): Promise<() => number> => {
  let clicks = 0
  await page.context().exposeFunction("countClick", () => {
    clicks += 1
  })
  await page
    .context()
    .addInitScript(
      "addEventListener('pointerdown', event => event.isTrusted && window.countClick(), { capture: true })",
    )
  return () => clicks
}

describe("a coach's first hour", () => {
  let rapport: Rapport
  beforeAll(async () => {
    rapport = await startRapport()
  })
  afterAll(() => rapport?.close())

  it("goes from sign-up to a copied invite with twelve clicks", async () => {
    const page = await rapport.browser()
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    const clicks = await countClicks(page)

    await page.goto("/sign-up")
    await page.getByText("I coach people").click()
    await page.getByRole("button", { name: "Continue" }).click()
    // The first field of each step has the focus already; the others are clicked.
    await page.getByLabel("First name").pressSequentially("Ines")
    await page.getByLabel("Last name").click()
    await page.getByLabel("Last name").pressSequentially("Moreau")
    await page.getByRole("button", { name: "Continue" }).click()
    await page.getByLabel("Email").pressSequentially(EMAIL)
    await page.getByLabel("Password", { exact: true }).click()
    await page.getByLabel("Password", { exact: true }).pressSequentially(PASSWORD)
    await page.locator("form button[type=submit]").click()
    await page.waitForURL("**/welcome")
    await page.getByRole("button", { name: "Weekdays 9–17 with lunch" }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    const client = await rapport.browser({ phone: true })
    await page.getByRole("button", { name: "Weekdays 9–17 with lunch" }).click()
    await page.getByText("35 hours a week").waitFor()
    await page.getByRole("button", { name: "€60 an hour" }).click()
    await page.getByText("first 15 minutes free").waitFor()

    // Nobody finds Ines before her address is confirmed, although hours and prices are set.
    await page.getByRole("button", { name: "Publish my page" }).click()
    await page.getByText("Confirm your address first").waitFor()
    const mail = await rapport.mailbox.next(EMAIL, /confirm/i)
    const fromMail = await page.context().newPage()
    await fromMail.goto(linkIn(mail.text ?? "", rapport.url))
    await fromMail.getByRole("heading", { name: "Your email address is confirmed" }).waitFor()
    await fromMail.close()
    const linkInMail = 1

    await page.getByRole("button", { name: "Publish my page" }).click()
    await page.getByRole("heading", { name: "Your page is live" }).waitFor()
    await page.getByRole("button", { name: "Copy invite" }).click()
    await page.getByText("Invite copied.").waitFor()

    expect(await axeFindings(page)).toEqual([])
    expect(clicks()).toBeGreaterThan(0)
    expect(clicks() + linkInMail).toBeLessThanOrEqual(MAX_CLICKS)
    const invite = await page.evaluate(() => navigator.clipboard.readText())
    await client.goto(invite)
    await client.getByRole("heading", { level: 1, name: "Ines Moreau" }).waitFor()
  })
})

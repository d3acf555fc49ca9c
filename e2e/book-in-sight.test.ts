import type { Locator } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createFixture, type Fixture } from "./fixture.ts"

describe("booking, with the button always in sight", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
    await fixture.rapport.moveClock("2026-11-28T09:00:00Z")
  })
  afterAll(() => fixture?.close())

  const expectInSight = async (button: Locator, height: number): Promise<void> => {
    await button.waitFor()
    const box = await button.boundingBox()
    expect(box?.y).toBeGreaterThan(0)
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
  }

  it("shows it at each step on a desktop, and the next weeks at the end of a month", async () => {
    const { mara, nora, at } = fixture
    const client = await at(nora, `/coaches/${mara.id}/book`)
    await expectInSight(client.getByRole("button", { name: "Pick a time first" }), 800)
    // Saturday 28 November: this week and the four after it, of which two days are past.
    await client.locator('button[data-date="2026-12-16"][data-marked=true]').waitFor()
    const past = client.locator('button[data-date="2026-11-26"]')
    expect(await past.getAttribute("aria-disabled")).toBe("true")
    await past.click({ force: true })
    expect(await past.getAttribute("aria-pressed")).toBe("false")
    await client.locator('button[data-date="2026-12-16"]').click()
    await client.locator("ul button:not([disabled]) .time").first().click()
    await client.locator('button[data-date="2026-12-16"][aria-pressed=true]').waitFor()
    await expectInSight(client.getByRole("button", { name: /^Ask for/ }), 800)
  })

  it("shows it at each step on a phone, and a request is only said to be sent", async () => {
    const { mara, nora, at } = fixture
    const client = await at(nora, `/coaches/${mara.id}/book`, { phone: true })
    await expectInSight(client.getByRole("button", { name: "Next: when" }), 844)
    await client.getByRole("button", { name: "Next: when" }).click()
    await expectInSight(client.getByRole("button", { name: "Pick a time first" }), 844)
    await client.locator("button[data-marked=true]").nth(1).click()
    await client.locator("ul button:not([disabled]) .time").first().click()
    await expectInSight(client.getByRole("button", { name: "Next: confirm" }), 844)
    await client.getByRole("button", { name: "Next: confirm" }).click()
    await expectInSight(client.getByRole("button", { name: /^Ask for/ }), 844)
    await client.getByRole("button", { name: /^Ask for/ }).click()
    await client.getByText("Request sent").waitFor()
    expect(await client.getByRole("button", { name: "Add to calendar" }).count()).toBe(0)
  })
})

import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeFindings } from "./axe.ts"
import { createFixture, type Fixture, NORA } from "./fixture.ts"

const MORE_THAN_A_DAY_MS = 26 * 3_600_000

describe("a summary by email", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  it("is chosen on the settings page, stays chosen, and brings the message that was not read", async () => {
    const { rapport, mara, nora, at } = fixture
    const page = await at(nora, "/me/notifications", { phone: true })
    const daily = page.getByRole("radio", { name: "Every day" })
    await page.getByText("Every day", { exact: true }).tap()
    await page.getByLabel(/^At, /).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    await page.getByLabel(/^At, /).waitFor()
    expect(await daily.isChecked()).toBe(true)

    const room = await mara.call("POST /chat/rooms", { body: { type: "direct", userId: nora.id } })
    await mara.call("POST /chat/messages/{roomId}", {
      params: { roomId: room.id },
      body: { clientMessageId: randomUUID(), text: "How did the knee take Monday?" },
    })
    await expect
      .poll(async () => (await nora.call("GET /notifications", { query: {} })).items.map(({ what }) => what))
      .toContain("message.sent")
    await rapport.moveClock(new Date(Date.now() + MORE_THAN_A_DAY_MS).toISOString())
    await rapport.runScheduledJobs()
    const mail = await rapport.mailbox.next(NORA.email, /haven’t seen yet/)
    expect(mail.text).toContain("Mara Lindqvist wrote to you")
    expect(mail.text).not.toContain("knee")
  })
})

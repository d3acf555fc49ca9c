import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { wednesday } from "./dates.ts"
import { createFixture, type Fixture, MARA, NORA } from "./fixture.ts"

/** The default hours of a coach as the calendar shows them, from eight to five. */
const ELEVEN_OCLOCK = 3 / 9

describe("a coach who books for a client", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  it("drags the client onto a time, and the client confirms it where it has a price", async () => {
    const { rapport, mara, nora, at } = fixture
    const date = wednesday()
    const coach = await at(mara, `/calendar?date=${date}`)
    const client = await at(nora, "/", { phone: true, timeZone: "Europe/Berlin" })
    await client.getByRole("heading", { level: 1 }).waitFor()

    const column = coach.locator(`[role="cell"][data-date="${date}"]`).last()
    const row = coach.locator(`[data-client="${nora.id}"]`)
    await row.waitFor()
    const [from, to] = [await row.boundingBox(), await column.boundingBox()]
    if (!from || !to) throw new Error("The calendar is not on the screen")
    await coach.mouse.move(from.x + 60, from.y + from.height / 2)
    await coach.mouse.down()
    const [x, y] = [to.x + to.width / 2, to.y + to.height * ELEVEN_OCLOCK + 4]
    await coach.mouse.move(x + 40, y, { steps: 4 })
    await coach.mouse.move(x, y, { steps: 4 })
    await coach.mouse.up()
    const sheet = coach.getByRole("dialog", { name: "Book for a client" })
    expect(await sheet.getByRole("combobox", { name: "Client" }).inputValue()).toBe("Nora Whelan")
    await sheet.getByLabel(/What it’s about/).fill("Knee check")
    await sheet.getByRole("button", { name: /^Book .*11:00$/ }).click()
    await coach.getByText(/^We’ve asked Nora Whelan\. .*11:00 is held until they answer\.$/).waitFor()
    const events = coach.locator(`[role="cell"][data-date="${date}"] [data-event]`)
    await events.getByText(/11:00, Nora Whelan, Video, .*waiting for Nora/).waitFor({ state: "attached" })

    await client
      .getByText(/Mara Lindqvist/)
      .first()
      .waitFor()
    await client.getByRole("button", { name: /^Accept/ }).tap()
    await events.getByText(/11:00, Nora Whelan, Video, .*confirmed/).waitFor({ state: "attached" })
    await client.goto("/calendar")
    await client.getByText("11:00").first().waitFor()
    for (const email of [NORA.email, MARA.email]) {
      const mail = await rapport.mailbox.next(email, /is confirmed/)
      expect(mail.text).toContain("11:00")
      expect(`${mail.text}${mail.html}`).not.toContain("Knee check")
    }
  })
})

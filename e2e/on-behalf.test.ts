import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { wednesday } from "./dates.ts"
import { type Fixture, MARA, NORA, openFixture } from "./fixture.ts"

/** From eight to five, as a calendar shows the hours that every coach begins with. */
const elevenInDay = 3 / 9

describe("a coach who books for a client", () => {
  let practice: Fixture
  beforeAll(async () => {
    practice = await openFixture()
  })
  afterAll(() => practice?.close())

  it("drags the client onto a time, and the client says yes where it costs something", async () => {
    const { rapport, mara, nora, at } = practice
    const date = wednesday()
    const coach = await at(mara, `/calendar?date=${date}`)
    const client = await at(nora, "/", { phone: true, timeZone: "Europe/Berlin" })
    await client.getByRole("heading", { level: 1 }).waitFor()

    const lane = coach.locator(`[role="cell"][data-date="${date}"]`).last()
    const row = coach.locator(`[data-client="${nora.id}"]`)
    await row.waitFor()
    const [from, to] = [await row.boundingBox(), await lane.boundingBox()]
    if (!from || !to) throw new Error("The calendar is not on the screen")
    await coach.mouse.move(from.x + 60, from.y + from.height / 2)
    await coach.mouse.down()
    const [x, y] = [to.x + to.width / 2, to.y + to.height * elevenInDay + 4]
    await coach.mouse.move(x + 40, y, { steps: 4 })
    await coach.mouse.move(x, y, { steps: 4 })
    await coach.mouse.up()
    const sheet = coach.getByRole("dialog", { name: "Book for a client" })
    expect(await sheet.getByRole("combobox", { name: "Client" }).inputValue()).toBe("Nora Whelan")
    await sheet.getByLabel(/What it is about/).fill("Knee check")
    await sheet.getByRole("button", { name: /^Book .*11:00$/ }).click()
    await coach.getByText(/^Nora Whelan gets your question\. .*11:00 is held meanwhile\.$/).waitFor()
    const drawn = coach.locator(`[role="cell"][data-date="${date}"] [data-event]`)
    await drawn.getByText(/11:00, Nora Whelan, Video, .*waits for Nora/).waitFor({ state: "attached" })

    await client
      .getByText(/Mara Lindqvist/)
      .first()
      .waitFor()
    await client.getByRole("button", { name: /^Accept/ }).tap()
    await drawn.getByText(/11:00, Nora Whelan, Video, .*confirmed/).waitFor({ state: "attached" })
    await client.goto("/calendar")
    await client.getByText("11:00").first().waitFor()
    for (const email of [NORA.email, MARA.email]) {
      const mail = await rapport.mailbox.next(email, /is confirmed/)
      expect(mail.text).toContain("11:00")
      expect(`${mail.text}${mail.html}`).not.toContain("Knee check")
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createAccount } from "./accounts.ts"
import { MARA } from "./fixture.ts"
import { openSignedIn } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

describe("a coach's hours", () => {
  let rapport: Rapport
  beforeAll(async () => {
    rapport = await startRapport()
    await createAccount(rapport, MARA)
  })
  afterAll(() => rapport?.close())

  it("for calls are created, extended past midnight by keyboard, explained and removed", async () => {
    const page = await openSignedIn(rapport, MARA, "/me/availability")
    await page.getByRole("button", { name: "New schedule" }).click()
    const sheet = page.getByRole("dialog", { name: "New schedule" })
    await sheet.getByLabel("Name").fill("Late calls")
    await sheet.getByText("Voice", { exact: true }).click()
    await sheet.getByRole("button", { name: "Create" }).click()
    await page.waitForURL(/schedule=/)

    const end = page.getByRole("slider", { name: /^End, Monday/ })
    for (const _ of Array(9)) await end.press("PageDown")
    await page.getByRole("slider", { name: "End, Monday 09:00 to 02:00" }).waitFor()
    await page.getByText("One change.").waitFor()
    await page.getByRole("button", { name: "Save hours" }).click()
    await page.getByText("Saved. Clients see your new hours now.").waitFor()

    await page.getByRole("button", { name: "Why isn’t a time offered?" }).click()
    const why = page.getByRole("dialog", { name: "Why isn’t a time offered?" })
    await why.getByText(/can’t book this time|can book this time/).waitFor()
    await why.getByLabel("Day").fill("2020-01-01")
    await why.getByText("It’s in the past.").waitFor()
    await why.getByText("This follows your schedule Late calls.").waitFor()
    await page.keyboard.press("Escape")

    await page.getByText("This schedule", { exact: true }).first().click()
    await page.getByRole("heading", { name: "This schedule" }).waitFor()
    await page.getByRole("button", { name: "Remove this schedule" }).click()
    await page.getByRole("button", { name: "Remove it" }).click()
    await page.getByText("Cancellation", { exact: true }).click()
    await page.getByRole("heading", { name: "Cancellation policy" }).waitFor()
    expect(await page.getByText("Late calls").count()).toBe(0)
  })

  it("close for a holiday and follow travel only once they are saved", async () => {
    const page = await openSignedIn(rapport, MARA, "/me/availability", { phone: true })
    await page.getByRole("button", { name: "Holidays" }).click()
    const sheet = page.getByRole("dialog", { name: "Holidays" })
    const next = `${new Date().getUTCFullYear() + 1}`
    await sheet.getByText(next, { exact: true }).click()
    await sheet.getByRole("switch", { name: /Good Friday/ }).check({ force: true })
    await sheet.getByRole("button", { name: "Done" }).click()

    await page.getByRole("button", { name: "Hours while travelling" }).click()
    const away = page.getByRole("dialog", { name: "Hours while travelling" })
    await away.getByLabel("First day").fill(`${next}-06-07`)
    await away.getByLabel("Last day").fill(`${next}-06-11`)
    await away.getByRole("button", { name: "Done" }).click()
    await away.getByText("Choose a place in another time zone.").waitFor()
    await away.getByLabel("Where you are").fill("Tokyo")
    await page.getByRole("option", { name: /Tokyo/ }).click()
    await away.getByRole("button", { name: "Done" }).click()
    await page.getByText("2 changes.").first().waitFor()
    await page.getByRole("button", { name: "Save hours" }).click()
    await page.getByText("Saved. Clients see your new hours now.").waitFor()

    await page.reload()
    await page.getByText("holiday, Good Friday").waitFor()
    await page.getByText("Tokyo time").waitFor()
  })

  it("start from a pattern, and keep what is not saved from one part to the next until all is saved at once", async () => {
    const page = await openSignedIn(rapport, MARA, "/me/availability")
    await page.getByRole("button", { name: "Mornings 7–12" }).click()
    await page.getByText("Rules", { exact: true }).click()
    await page.getByRole("heading", { name: "Booking rules" }).waitFor()
    await page.getByText(/^\d changes\./).waitFor()
    await page.getByText("What clients can book", { exact: true }).first().click()
    await page.getByRole("button", { name: "Voice, 60 min: remove" }).click()
    await page.getByRole("button", { name: "Save hours" }).click()
    await page.getByText("Saved. Clients see your new hours now.").waitFor()

    await page.goto("/me/availability")
    await page.getByRole("slider", { name: "Start, Monday 07:00 to 12:00" }).waitFor()
    await page.getByText("What clients can book", { exact: true }).first().click()
    await page.getByRole("button", { name: "Voice, 30 min: remove" }).waitFor()
    expect(await page.getByRole("button", { name: "Voice, 60 min: remove" }).count()).toBe(0)
  })
})

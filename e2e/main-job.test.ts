import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { setUpCoach, signInAs } from "./accounts.ts"
import { MARA, NORA } from "./fixture.ts"
import { promoteToAdmin, signIn, signUp } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

describe("the main job, with two people at the same time", () => {
  let rapport: Rapport
  beforeAll(async () => {
    rapport = await startRapport()
  })
  afterAll(() => rapport?.close())

  it("goes from signing up to a session in both calendars", async () => {
    const coach = await rapport.browser({ timeZone: "Europe/Berlin" })
    const client = await rapport.browser({ timeZone: "Asia/Kolkata", phone: true })
    await signUp(rapport, coach, MARA)
    await setUpCoach(await signInAs(rapport, MARA.email))
    await signUp(rapport, client, NORA)

    await coach.goto("/clients?tab=requests")
    await coach.getByRole("heading", { level: 1 }).waitFor()

    await client.goto("/coaches")
    await client.getByLabel("Search coaches").fill("mara lindqist")
    await client.waitForURL(/q=mara/)
    await client
      .getByRole("link", { name: /Mara Lindqvist/ })
      .first()
      .click()
    await client.waitForURL(/\/coaches\/[0-9a-f-]{36}/)
    await client.getByRole("heading", { level: 1, name: "Mara Lindqvist" }).waitFor()
    await client
      .getByRole("button", { name: /Request to connect/ })
      .first()
      .click()
    await client
      .getByLabel("A few words to Mara")
      .fill("I want to squat again without thinking about my knee.")
    await client.getByText("Strength", { exact: true }).click()
    await client.getByRole("button", { name: "Send request" }).click()
    await client.waitForURL(/\/network/)
    await client.getByText("Mara Lindqvist").first().waitFor()

    // The request appears without reloading, and so does the answer.
    await coach.getByText("Nora Whelan").first().waitFor()
    await client
      .getByRole("link", { name: /Mara Lindqvist/ })
      .first()
      .click()
    await client.getByRole("button", { name: /Request pending/ }).waitFor()
    await coach
      .getByRole("button", { name: /Accept/ })
      .first()
      .click()
    await client
      .getByRole("link", { name: /Book a session/ })
      .first()
      .click()

    await client.getByRole("heading", { name: "Book with Mara" }).waitFor()
    await client.getByRole("button", { name: "Next: when" }).click()
    await client.locator("button[data-marked=true]").nth(2).click()
    await client.locator("ul button:not([disabled]) .time").first().click()
    await client.getByRole("button", { name: "Next: confirm" }).click()
    await client.getByLabel("What should it be about?").fill("Knee check")
    await client.getByRole("button", { name: /^Ask for/ }).click()
    await client.getByRole("heading", { name: "Mara has your request" }).waitFor()

    await coach.goto("/")
    await coach.getByText(/Nora/).first().waitFor()
    await coach
      .getByRole("button", { name: /Accept|Confirm/ })
      .first()
      .click()
    await client.getByRole("link", { name: "See booking" }).click()
    await client.getByText("Confirmed").first().waitFor()

    for (const [address, other] of [
      ["nora@example.com", "Mara"],
      ["mara@example.com", "Nora"],
    ] as const) {
      const mail = await rapport.mailbox.next(address, new RegExp(`session with ${other}.* is confirmed`))
      expect(mail.text).toContain("Berlin")
      expect(mail.text).toMatch(/Kolkata|Calcutta/)
      const invitation = mail.attachments.find(part => part.mimeType.startsWith("text/calendar"))
      expect(asText(invitation?.content)).toContain("METHOD:REQUEST")
      expect(`${mail.text}${mail.html}${asText(invitation?.content)}`).not.toContain("Knee check")
    }

    await client.goto("/calendar")
    await client.getByText(/Mara/).first().waitFor()
    await coach.goto("/calendar")
    await coach.getByText(/Nora/).first().waitFor()

    await coach.goto("/clients")
    await coach
      .getByRole("link", { name: /Nora Whelan/ })
      .first()
      .click()
    await coach.getByRole("heading", { name: "Nora Whelan" }).waitFor()

    await signUp(rapport, await rapport.browser(), {
      firstName: "Ada",
      lastName: "Keeper",
      email: "ada@example.com",
      role: "client",
    })
    await promoteToAdmin(rapport, "ada@example.com")
    const admin = await rapport.browser()
    await signIn(admin, "ada@example.com")
    await admin.goto("/admin/bookings")
    await admin
      .getByText(/Nora Whelan/)
      .first()
      .waitFor()
  })
})

const asText = (content: string | ArrayBuffer | Uint8Array | undefined): string =>
  typeof content === "string" ? content : new TextDecoder().decode(content)

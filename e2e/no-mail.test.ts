import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { MARA, NORA } from "./fixture.ts"
import { PASSWORD } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

describe("on a server that no email leaves", () => {
  let rapport: Rapport
  beforeAll(async () => {
    rapport = await startRapport({ settings: { smtpUrl: undefined } })
    const signedUp = await fetch(`${rapport.url}/api/v1/auth/sign-up`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...MARA, password: PASSWORD, timeZone: "Europe/Berlin" }),
    })
    expect(signedUp.status).toBe(201)
  })
  afterAll(() => rapport?.close())

  it("no page says that one was sent", async () => {
    const page = await rapport.browser()
    const sent = page.getByText(/\bsent\b|on its way|your inbox/i)
    await page.goto("/forgot")
    await page.getByLabel("Email").fill(MARA.email)
    await page.getByRole("button", { name: "Send the link" }).click()
    await page.getByRole("heading", { name: "Ask whoever runs this server" }).waitFor()
    expect(await sent.count()).toBe(0)

    await page
      .context()
      .request.post("/api/v1/auth/sign-in", { data: { email: MARA.email, password: PASSWORD } })
    await page.goto("/welcome")
    await page.getByRole("heading", { level: 1, name: /Mara/ }).waitFor()
    expect(await sent.count()).toBe(0)

    await page.goto("/clients?invite=true")
    const sheet = page.getByRole("dialog", { name: "Invite a client" })
    await sheet.getByText("For one person").click()
    await sheet.getByLabel("Their email address").fill(NORA.email)
    await sheet.getByRole("button", { name: "Create the invite" }).click()
    await sheet.getByText(`give ${NORA.email} the link yourself`).waitFor()
    await page.reload()
    await sheet.getByText(`For ${NORA.email}, until`).waitFor()
    expect(await sheet.getByText(/sent/i).count()).toBe(0)

    await page.goto("/me/notifications")
    await page.getByText("This server doesn’t send email.").waitFor()
    expect(await page.getByText("We always email you").count()).toBe(0)
  })
})

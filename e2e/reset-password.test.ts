import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeFindings } from "./axe.ts"
import { linkIn, PASSWORD, signIn, signUp } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

describe("a forgotten password", () => {
  let rapport: Rapport
  beforeAll(async () => {
    rapport = await startRapport()
  })
  afterAll(() => rapport?.close())

  it("is replaced through the link in the email, which ends every other login", async () => {
    const email = "nora@example.com"
    const page = await rapport.browser()
    await signUp(rapport, page, { firstName: "Nora", lastName: "Whelan", email, role: "client" })

    const phone = await rapport.browser({ phone: true })
    await phone.goto("/sign-in")
    await phone.getByRole("link", { name: "Forgot it?" }).click()
    await phone.getByRole("heading", { name: "Forgot your password?" }).waitFor()
    await phone.getByLabel("Email").fill(email)
    await phone.getByRole("button", { name: "Get a link" }).click()
    await phone.getByRole("heading", { name: "Look into your mail" }).waitFor()
    expect(await axeFindings(phone)).toEqual([])

    const mail = await rapport.mailbox.next(email, /password/i)
    await phone.goto(linkIn(mail.text ?? "", rapport.url))
    await phone.getByLabel("New password", { exact: true }).fill("another long phrase")
    await phone.getByRole("button", { name: "Set the password" }).click()
    await phone.getByRole("heading", { name: "Your password is new" }).waitFor()

    await page.goto("/coaches")
    await page.waitForURL(/\/sign-in/)
    await page.getByLabel("Email").fill(email)
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD)
    await page.getByRole("button", { name: "Sign in", exact: true }).click()
    await page.getByText("Address and password do not fit together.").waitFor()
    expect(await page.getByLabel("Email").inputValue()).toBe(email)

    await signIn(page, email, "another long phrase")
    await page.goto("/coaches")
    await page.getByRole("heading", { name: "Find a coach" }).waitFor()
  })
})

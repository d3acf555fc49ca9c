import { generate } from "otplib"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createAccount } from "./accounts.ts"
import { axeFindings } from "./axe.ts"
import { NORA } from "./fixture.ts"
import { PASSWORD, signIn } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

const STEP = 30

/** The code of the authenticator. One step early or late is accepted too; each code is valid once. */
const codeOf = (secret: string, steps = 0) =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * STEP })

const signOut = async (page: Page): Promise<void> => {
  await page.goto("/me")
  await page.getByRole("button", { name: "Sign out" }).click()
  await page.waitForURL(/\/sign-in/)
  await page.getByRole("heading", { name: "Good to see you" }).waitFor()
}

const answerPassword = async (page: Page): Promise<void> => {
  await page.getByLabel("Email").fill(NORA.email)
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
  await page.getByRole("heading", { name: "One more step" }).waitFor()
}

const answerCode = async (page: Page, code: string): Promise<void> => {
  await page.getByLabel("Code").fill(code)
  await page.getByRole("button", { name: "Continue" }).click()
}

describe("two-factor sign-in", () => {
  let rapport: Rapport
  beforeAll(async () => {
    rapport = await startRapport()
    await createAccount(rapport, NORA)
  })
  afterAll(() => rapport?.close())

  it("requires a code after the password, and accepts each recovery code once", async () => {
    const page = await rapport.browser({ phone: true })
    await signIn(page, NORA.email)
    await page.goto("/me/account")
    await page.getByRole("button", { name: "Turn it on" }).click()
    const sheet = page.getByRole("dialog", { name: "Two-factor sign-in" })
    await sheet.getByLabel("First, your password").fill("not my password")
    await sheet.getByRole("button", { name: "Continue" }).click()
    await sheet.getByText("That’s not your password.").waitFor()
    await sheet.getByLabel("First, your password").fill(PASSWORD)
    await sheet.getByRole("button", { name: "Continue" }).click()
    await sheet.getByRole("img", { name: "QR code for your authenticator app" }).waitFor()
    const secret = (await sheet.getByRole("code").innerText()).replaceAll(/\s/g, "")
    await sheet.getByLabel("Six-digit code").fill("000000")
    await sheet.getByRole("button", { name: "Turn it on" }).click()
    await sheet.getByText(/That code isn’t right/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await sheet.getByLabel("Six-digit code").fill(await codeOf(secret))
    await sheet.getByRole("button", { name: "Turn it on" }).click()
    await sheet.getByRole("heading", { name: "Save these ten codes" }).waitFor()
    const codes = await sheet.getByRole("listitem").allInnerTexts()
    expect(codes).toHaveLength(10)
    const recovery = codes[0] ?? ""
    await sheet.getByRole("button", { name: "I’ve saved them" }).click()
    await page.getByRole("button", { name: "Turn it off" }).waitFor()

    await signOut(page)
    await answerPassword(page)
    await answerCode(page, "000000")
    await page.getByText(/That code isn’t right/).waitFor()
    await answerCode(page, await codeOf(secret, 1))
    await page.waitForURL(`${rapport.url}/`)

    await signOut(page)
    await answerPassword(page)
    await answerCode(page, recovery)
    await page.waitForURL(`${rapport.url}/`)

    await signOut(page)
    await answerPassword(page)
    await answerCode(page, recovery)
    await page.getByText(/That code isn’t right/).waitFor()
    await answerCode(page, codes[1] ?? "")
    await page.waitForURL(`${rapport.url}/`)
  })
})

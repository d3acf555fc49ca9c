import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createAccount } from "./accounts.ts"
import { axeFindings } from "./axe.ts"
import { MARA, NORA } from "./fixture.ts"
import { confirmAddress, fillSignUp, signIn } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

describe("an invite", () => {
  let rapport: Rapport
  beforeAll(async () => {
    rapport = await startRapport()
    await createAccount(rapport, MARA)
  })
  afterAll(() => rapport?.close())

  it("lets a visitor sign up and choose what the coach sees, and then is used up", async () => {
    const coach = await rapport.browser()
    await signIn(coach, MARA.email)
    await coach.goto("/clients")
    await coach.getByRole("button", { name: "Create an invite" }).first().click()
    const sheet = coach.getByRole("dialog", { name: "Invite a client" })
    await sheet.getByLabel("How many people can use it").first().click()
    await coach.getByRole("option", { name: "1 person" }).click()
    await sheet.getByRole("button", { name: "Create the invite" }).click()
    await sheet.getByRole("heading", { name: "The invite is ready" }).waitFor()
    const link = await sheet.getByText(`${rapport.url}/invite/`).innerText()
    await coach.keyboard.press("Escape")
    await sheet.waitFor({ state: "hidden" })
    await coach.getByText("For one person").first().waitFor()

    const visitor = await rapport.browser({ phone: true })
    await visitor.goto(link)
    await visitor.getByRole("heading", { level: 1, name: "Mara Lindqvist" }).waitFor()
    const shared = visitor.getByRole("group", { name: "What Mara will see" })
    expect(await shared.getByRole("switch", { name: /Profile and goals/ }).isChecked()).toBe(true)
    expect(await shared.getByRole("switch", { name: /Health conditions/ }).isChecked()).toBe(false)
    expect(await axeFindings(visitor)).toEqual([])
    await shared.getByRole("switch", { name: /Workouts/ }).uncheck()
    expect(await shared.getByRole("switch", { name: /Workouts/ }).isChecked()).toBe(false)

    await visitor.getByRole("link", { name: "Create an account" }).click()
    await fillSignUp(visitor, NORA)
    await confirmAddress(rapport, await visitor.context().newPage(), NORA.email)

    // The invite and the choice are kept through the sign-up.
    await visitor.getByRole("heading", { level: 1, name: "Mara Lindqvist" }).waitFor()
    expect(await shared.getByRole("switch", { name: /Workouts/ }).isChecked()).toBe(false)
    expect(await shared.getByRole("switch", { name: /Health conditions/ }).isChecked()).toBe(false)
    await visitor.getByRole("button", { name: "Connect with Mara" }).click()
    await visitor.getByRole("heading", { name: "You and Mara are connected" }).waitFor()
    await visitor.getByRole("link", { name: "My coaches" }).click()
    await visitor.getByRole("link", { name: /Book a session/ }).waitFor()

    // The coach's page updates without reloading.
    await coach.getByRole("link", { name: "Nora Whelan" }).waitFor()
    await rapport.mailbox.next(MARA.email, /Nora Whelan used your invite/)
    await coach.getByRole("link", { name: "Nora Whelan" }).click()
    await coach.getByRole("heading", { level: 1, name: "Nora Whelan" }).waitFor()
    await coach.getByText("Health conditions, not shared").first().waitFor()

    const late = await rapport.browser()
    const texts: string[] = []
    for (const address of [link, `${rapport.url}/invite/ABCD-EFGH-JKMN`]) {
      await late.goto(address)
      await late.getByRole("heading", { name: "This invite doesn’t work" }).waitFor()
      texts.push(await late.locator("body").innerText())
    }
    expect(texts[0]).toBe(texts[1])
  })
})

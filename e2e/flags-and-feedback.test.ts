import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, createAccount, signInAs } from "./accounts.ts"
import { axeFindings } from "./axe.ts"
import { createFixture, type Fixture } from "./fixture.ts"
import { promoteToAdmin } from "./people.ts"

const ADA = { firstName: "Ada", lastName: "Keeper", email: "ada@example.com", role: "client" } as const
const FEEDBACK = "The list of clients jumps when I scroll it with one finger."

describe("whoever runs the server", () => {
  let fixture: Fixture
  let ada: Account
  beforeAll(async () => {
    fixture = await createFixture()
    await createAccount(fixture.rapport, ADA)
    await promoteToAdmin(fixture.rapport, ADA.email)
    ada = await signInAs(fixture.rapport, ADA.email)
  })
  afterAll(() => fixture?.close())

  it("switches a feature off, so that no page offers it any more, and on again", async () => {
    const { mara, at } = fixture
    const coach = await at(mara, "/clients/groups")
    const open = coach.getByRole("button", { name: "New group session" })
    await open.nth(1).waitFor()
    expect(await open.count()).toBe(2)

    const admin = await at(ada, "/admin/flags")
    const flag = admin.getByRole("radiogroup", { name: "group sessions: who gets it" })
    await flag.getByText("Off", { exact: true }).click()
    await admin.getByText("group sessions is updated").waitFor()
    expect(await axeFindings(admin)).toEqual([])
    await coach.reload()
    await coach.getByRole("heading", { level: 1, name: "Group sessions" }).waitFor()
    await coach.getByText("No group sessions yet").waitFor()
    await expect.poll(() => open.count()).toBe(0)

    await flag.getByText("On", { exact: true }).click()
    await admin.getByText("group sessions is updated").last().waitFor()
    await expect
      .poll(async () => {
        await coach.reload()
        await coach.getByText("No group sessions yet").waitFor()
        return open.count()
      })
      .toBe(2)
  })

  it("reads what people write from any page, with their name and the page", async () => {
    const { nora, at } = fixture
    const client = await at(nora, "/coaches", { phone: true })
    await client.getByRole("button", { name: "Send feedback" }).click()
    const sheet = client.getByRole("dialog", { name: "Send feedback" })
    await sheet.getByRole("button", { name: "Send", exact: true }).click()
    await sheet.getByText("Please write something first.").waitFor()
    await sheet.getByLabel("What would you like to tell us?").fill(FEEDBACK)
    await sheet.getByRole("button", { name: "Send", exact: true }).click()
    await client.getByText("Thank you, it is on its way.").waitFor()
    await sheet.waitFor({ state: "detached" })

    const admin = await at(ada, "/admin/feedback")
    await admin.getByText(FEEDBACK).waitFor()
    await admin.getByText("Nora Whelan").first().waitFor()
    await admin.getByText(/on \/coaches/).waitFor()
    expect(await axeFindings(admin)).toEqual([])
  })
})

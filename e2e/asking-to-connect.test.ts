import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, createAccount } from "./accounts.ts"
import { MARA, NORA } from "./fixture.ts"
import { openSignedIn } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

describe("asking a coach to connect", () => {
  let rapport: Rapport
  let mara: Account
  let nora: Account
  beforeAll(async () => {
    rapport = await startRapport()
    mara = await createAccount(rapport, MARA)
    nora = await createAccount(rapport, NORA)
  })
  afterAll(() => rapport?.close())

  it("nudges for a goal or a word once, and the answer is a moment on Today", async () => {
    const client = await openSignedIn(rapport, NORA, `/coaches/${mara.id}`, { phone: true })
    await client.getByRole("button", { name: "Request to connect" }).first().click()
    await client.getByRole("button", { name: "Send request" }).click()
    await client.getByText("A word helps Mara decide").waitFor()
    await client.getByLabel("A few words to Mara").fill("I want to squat again.")
    await client.getByText("A word helps Mara decide").waitFor({ state: "detached" })
    await client.getByLabel("A few words to Mara").fill("")
    await client.getByRole("button", { name: "Send it anyway" }).click()
    await client.waitForURL(/\/network/)

    const { items } = await mara.call("GET /connections/pending", { query: { as: "coach" } })
    const [request] = items
    expect(request?.clientId).toBe(nora.id)
    await client.goto("/")
    await client.getByText("Your request is on its way").waitFor()
    await mara.call("PUT /connections/{id}", {
      params: { id: request?.id ?? "" },
      body: { status: "accepted" },
    })
    await client.getByRole("heading", { name: "You and Mara are connected" }).waitFor()
    await client.getByRole("link", { name: "Book your first session" }).click()
    await client.getByRole("heading", { name: "Book with Mara" }).waitFor()
  })
})

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, createAccount } from "./accounts.ts"
import { MARA, NORA } from "./fixture.ts"
import { openSignedIn } from "./people.ts"
import { type Rapport, startRapport } from "./rapport.ts"

const REASON = "I am away until the first of the month."

describe("a declined request", () => {
  let rapport: Rapport
  let mara: Account
  beforeAll(async () => {
    rapport = await startRapport()
    mara = await createAccount(rapport, MARA)
    await createAccount(rapport, NORA)
  })
  afterAll(() => rapport?.close())

  it("stays closed for the client until the coach opens it again", async () => {
    const coach = await openSignedIn(rapport, MARA, "/clients?tab=requests", { phone: true })
    await coach.getByRole("heading", { name: "No requests waiting" }).waitFor()

    const client = await openSignedIn(rapport, NORA, `/coaches/${mara.id}`)
    await client.getByRole("button", { name: "Request to connect" }).first().click()
    await client.getByLabel("A few words to Mara").fill("I want to squat again.")
    await client.getByRole("button", { name: "Send request" }).click()
    await client.waitForURL(/connection=/)
    const requestUrl = client.url()
    await client.goto(`/coaches/${mara.id}`)
    await client.getByRole("button", { name: "Request pending" }).waitFor()

    await coach.getByRole("button", { name: "Decline Nora Whelan" }).click()
    const sheet = coach.getByRole("dialog", { name: "Decline Nora’s request?" })
    await sheet.getByLabel(/A note to Nora/).fill(REASON)
    await sheet.getByRole("button", { name: "Decline" }).click()
    await coach.getByText("You said no to Nora Whelan").waitFor()

    // The client's page updates without reloading, and offers no second request.
    const declined = client.getByRole("button", { name: "Request declined" })
    await declined.waitFor()
    expect(await declined.isDisabled()).toBe(true)
    await client.getByText(/Only Mara can reopen your request/).waitFor()
    expect(rapport.mailbox.to(NORA.email).filter(mail => /declin/i.test(mail.subject ?? ""))).toEqual([])

    const past = await client.context().newPage()
    await past.goto("/network?tab=past")
    await past.getByText("Mara said no").waitFor()
    await past.getByText(REASON).waitFor()

    await coach.goto("/clients?tab=past")
    await coach.getByText(REASON).first().waitFor()
    await coach.getByRole("button", { name: "Reopen Nora Whelan" }).click()
    await client.getByRole("button", { name: "Request pending" }).waitFor()
    await past.getByRole("heading", { name: "Nothing here yet" }).waitFor()
    await rapport.mailbox.next(NORA.email, /Mara Lindqvist reopened your request/)

    await past.goto(requestUrl)
    await past.getByText("Open until").waitFor()
    await coach.goto("/clients?tab=requests")
    await coach.getByRole("button", { name: "Accept Nora Whelan" }).click()
    await coach.getByText("Nora Whelan is your client now").waitFor()
    await client.getByRole("link", { name: "Book a session" }).first().waitFor()
    await rapport.mailbox.next(NORA.email, /You and Mara Lindqvist are connected/)

    await past.getByRole("status").getByText("You and Mara are connected").waitFor()
    await past.getByRole("link", { name: "Book a session" }).waitFor()

    await past.goto("/network")
    await past.getByRole("button", { name: "History with Mara" }).click()
    for (const line of [
      "You asked to connect",
      "Mara said no",
      "Mara reopened your request",
      "Mara said yes",
    ])
      await past.getByRole("listitem").filter({ hasText: line }).first().waitFor()
  })
})

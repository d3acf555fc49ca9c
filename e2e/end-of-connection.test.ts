import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, bookSession, connect, openAccount } from "./accounts.ts"
import { signIn } from "./people.ts"
import { openRapport, type Rapport } from "./rapport.ts"

const MARA = { firstName: "Mara", lastName: "Lindqvist", email: "mara@example.com", role: "coach" } as const
const NORA = { firstName: "Nora", lastName: "Whelan", email: "nora@example.com", role: "client" } as const
const REASON = "I am moving to the coast."

describe("the end of a connection", () => {
  let rapport: Rapport
  let mara: Account
  let nora: Account
  let session: string
  beforeAll(async () => {
    rapport = await openRapport()
    mara = await openAccount(rapport, MARA)
    nora = await openAccount(rapport, NORA)
    await connect(mara, nora)
    session = await bookSession(mara, nora)
  })
  afterAll(() => rapport?.close())

  it("cancels what is planned after saying so, closes what was shared, and keeps the history of both", async () => {
    const coach = await rapport.browser()
    const client = await rapport.browser({ phone: true })
    await signIn(coach, MARA.email)
    await signIn(client, NORA.email)
    await coach.goto(`/clients/${nora.id}`)
    await coach.getByRole("heading", { level: 1, name: /Nora Whelan/ }).waitFor()
    await coach.getByText("confirmed", { exact: true }).waitFor()

    await client.goto("/network")
    await client.getByRole("button", { name: "More about Mara" }).click()
    await client.getByRole("menuitem", { name: "End the connection" }).click()
    const sheet = client.getByRole("dialog", { name: "End the connection with Mara?" })
    await sheet.getByText(/Mara sees nothing of yours from this moment on/).waitFor()
    await sheet.getByText("This planned session is cancelled:").waitFor()
    await sheet.getByText("Cancelling it is free. You are both told.").waitFor()
    expect(await sheet.getByRole("listitem").count()).toBe(1)

    await sheet.getByRole("button", { name: "Keep" }).click()
    await sheet.waitFor({ state: "hidden" })
    await client.getByRole("button", { name: "More about Mara" }).click()
    await client.getByRole("menuitem", { name: "End the connection" }).click()
    await sheet.getByText("This planned session is cancelled:").waitFor()
    await sheet.getByLabel(/A word to Mara why/).fill(REASON)
    await sheet.getByRole("button", { name: "End it" }).click()
    await client.getByText("You and Mara are no longer connected.").waitFor()

    // The client's page, open at the coach's, closes by itself, and stays closed.
    await coach.getByRole("heading", { name: "This is not one of your clients" }).waitFor()
    expect(await coach.getByText("Nora Whelan").count()).toBe(0)
    await coach.reload()
    await coach.getByRole("heading", { name: "This is not one of your clients" }).waitFor()

    await client.goto(`/bookings/${session}`)
    await client.getByText("You cancelled this session").waitFor()
    await coach.goto(`/bookings/${session}`)
    await coach.getByText("Nora cancelled this session").waitFor()
    for (const [address, other] of [
      [NORA.email, "Mara"],
      [MARA.email, "Nora"],
    ] as const) {
      const letter = await rapport.mailbox.next(address, new RegExp(`session with ${other}.* is cancelled`))
      const taken = letter.attachments.find(part => part.mimeType.startsWith("text/calendar"))
      expect(new TextDecoder().decode(taken?.content as ArrayBuffer)).toContain("METHOD:CANCEL")
    }
    await rapport.mailbox.next(MARA.email, /connection with Nora Whelan has ended/)

    await client.goto("/network?tab=past")
    await client.getByText("You ended the connection").waitFor()
    await client.getByText("Mara said yes").waitFor()
    await coach.goto("/clients?tab=past")
    await coach.getByText(/Nora ended it on/).waitFor()
    await coach.getByRole("button", { name: "History with Nora Whelan" }).click()
    await coach.getByText("Nora ended the connection").waitFor()
    await coach.getByText(REASON).first().waitFor()
    await coach.goto("/clients")
    await coach.getByRole("heading", { name: "The door is open" }).waitFor()
  })
})

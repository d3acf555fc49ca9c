import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookSession } from "./accounts.ts"
import { createFixture, type Fixture, MARA, NORA } from "./fixture.ts"

const REASON = "I am moving to the coast."

describe("the end of a connection", () => {
  let fixture: Fixture
  let session: string
  beforeAll(async () => {
    fixture = await createFixture()
    session = await bookSession(fixture.mara, fixture.nora)
  })
  afterAll(() => fixture?.close())

  it("announces and cancels planned sessions, ends all sharing, and keeps the history of both", async () => {
    const { rapport, mara, nora, at } = fixture
    const coach = await at(mara, `/clients/${nora.id}`)
    await coach.getByRole("heading", { level: 1, name: /Nora Whelan/ }).waitFor()
    await coach.getByText("confirmed", { exact: true }).waitFor()

    const client = await at(nora, "/network", { phone: true })
    await client.getByRole("button", { name: "More about Mara" }).click()
    await client.getByRole("menuitem", { name: "End the connection" }).click()
    const sheet = client.getByRole("dialog", { name: "End the connection with Mara?" })
    await sheet.getByText(/From now on Mara won’t see anything of yours/).waitFor()
    await sheet.getByText("This planned session is cancelled:").waitFor()
    await sheet.getByText("Cancelling it is free. We’ll tell you both.").waitFor()
    expect(await sheet.getByRole("listitem").count()).toBe(1)

    await sheet.getByRole("button", { name: "Keep" }).click()
    await sheet.waitFor({ state: "hidden" })
    await client.getByRole("button", { name: "More about Mara" }).click()
    await client.getByRole("menuitem", { name: "End the connection" }).click()
    await sheet.getByText("This planned session is cancelled:").waitFor()
    await sheet.getByLabel(/A note to Mara/).fill(REASON)
    await sheet.getByRole("button", { name: "End it" }).click()
    await client.getByText("You and Mara are no longer connected.").waitFor()

    // The client's page closes in the coach's browser without reloading, and stays closed.
    await coach.getByRole("heading", { name: "This isn’t one of your clients" }).waitFor()
    expect(await coach.getByText("Nora Whelan").count()).toBe(0)
    await coach.reload()
    await coach.getByRole("heading", { name: "This isn’t one of your clients" }).waitFor()

    await client.goto(`/bookings/${session}`)
    await client.getByText("You cancelled this session").waitFor()
    await coach.goto(`/bookings/${session}`)
    await coach.getByText("Nora cancelled this session").waitFor()
    for (const [address, subject] of [
      [NORA.email, /Your sessions with Mara.* are cancelled/],
      [MARA.email, /connection with Nora Whelan has ended/],
    ] as const) {
      const mail = await rapport.mailbox.next(address, subject)
      const cancellation = mail.attachments.find(part => part.mimeType.startsWith("text/calendar"))
      expect(new TextDecoder().decode(cancellation?.content as ArrayBuffer)).toContain("METHOD:CANCEL")
    }

    await client.goto("/network?tab=past")
    await client.getByText("You ended the connection").waitFor()
    await client.getByText("Mara said yes").waitFor()
    await coach.goto("/clients?tab=past")
    await coach.getByText(/Nora ended it on/).waitFor()
    await coach.getByRole("button", { name: "History with Nora Whelan" }).click()
    await coach.getByText("Nora ended the connection").waitFor()
    await coach.getByText(REASON).first().waitFor()
    await coach.goto("/clients")
    await coach.getByRole("heading", { name: "No clients yet" }).waitFor()
  })
})

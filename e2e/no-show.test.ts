import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookSession, signInAs } from "./accounts.ts"
import { createFixture, type Fixture, MARA, NORA } from "./fixture.ts"

const WORDS = "I was in the waiting room from nine on, and my screen stayed grey."

describe("a session that one of the two missed", () => {
  let fixture: Fixture
  let first: string
  let second: string
  let third: string
  beforeAll(async () => {
    fixture = await createFixture()
    const { mara, nora } = fixture
    first = await bookSession(mara, nora)
    second = await bookSession(mara, nora)
    third = await bookSession(mara, nora)
  })
  afterAll(() => fixture?.close())

  const read = async (id: string) => {
    const nora = await signInAs(fixture.rapport, NORA.email)
    return nora.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
  }

  /** Half an hour into the session, open for both people. */
  const openDuringSession = async (id: string) => {
    const { scheduledAt } = await read(id)
    await fixture.rapport.moveClock(new Date(Date.parse(scheduledAt ?? "") + 30 * 60_000).toISOString())
    const { coach, client } = await fixture.bothAt(`/bookings/${id}`)
    for (const page of [coach, client]) await page.getByText("Confirmed", { exact: true }).first().waitFor()
    return { coach, client }
  }

  it("is marked by the coach; the client disputes it, and the coach withdraws it with one click", async () => {
    const { coach, client } = await openDuringSession(first)
    await markMissed(coach, "Nora")
    await client.getByText("You didn’t come").waitFor()
    await client.getByText(/^You owe /).waitFor()
    await fixture.rapport.mailbox.next(NORA.email, /session with Mara Lindqvist is marked as missed/)

    await dispute(client)
    await coach.getByText(`“${WORDS}”`).first().waitFor()
    const disputeMail = await fixture.rapport.mailbox.next(
      MARA.email,
      /Nora Whelan says the session wasn’t missed/,
    )
    expect(`${disputeMail.text}${disputeMail.html}`).not.toContain(WORDS)

    await coach.getByRole("button", { name: "It did take place" }).click()
    for (const page of [coach, client]) {
      await page.getByText("Done", { exact: true }).first().waitFor()
      await page
        .getByText(/owes? /)
        .first()
        .waitFor({ state: "detached" })
    }
    expect(await read(first)).toMatchObject({
      status: "completed",
      fee: null,
      dispute: { by: "client", answer: "upheld" },
    })
  })

  it("is marked by the client, costs the client nothing, and the client can withdraw it", async () => {
    const { coach, client } = await openDuringSession(second)
    await markMissed(client, "Mara")
    await coach.getByText("You didn’t come").waitFor()
    await fixture.rapport.mailbox.next(MARA.email, /session with Nora Whelan is marked as missed/)
    expect(await read(second)).toMatchObject({ status: "no_show", noShowBy: "coach", fee: null })
    for (const page of [coach, client]) expect(await page.getByText(/owes? /).count()).toBe(0)

    await client.getByRole("button", { name: "It did take place" }).click()
    await client.getByRole("dialog").getByRole("button", { name: "Mark as done" }).click()
    await coach.getByText("Done", { exact: true }).first().waitFor()
    expect(await read(second)).toMatchObject({ status: "completed" })
  })

  it("stays marked where the coach disagrees, who can still waive the fee with one click", async () => {
    const { coach, client } = await openDuringSession(third)
    await markMissed(coach, "Nora")
    await dispute(client)
    await coach.getByRole("button", { name: "Keep it as missed" }).click()
    const sheet = coach.getByRole("dialog", { name: "Keep it marked as missed?" })
    await sheet.getByRole("button", { name: "Keep it as missed" }).click()
    await client.getByText(/^Mara didn’t agree\. You can settle it/).waitFor()
    await fixture.rapport.mailbox.next(NORA.email, /session with Mara Lindqvist stays marked as missed/)
    await client.getByText(/^You owe /).waitFor()

    await coach.getByRole("button", { name: "Waive it" }).click()
    for (const page of [coach, client]) await page.getByText(/^The fee of .+ is waived$/).waitFor()
    await fixture.rapport.mailbox.next(NORA.email, /Mara Lindqvist waived your fee/)
    expect(await read(third)).toMatchObject({
      status: "no_show",
      fee: { because: "no_show" },
      dispute: { by: "client", answer: "rejected" },
    })
  })
})

const dispute = async (client: Page): Promise<void> => {
  await client.getByRole("button", { name: "That’s not right" }).click()
  const sheet = client.getByRole("dialog", { name: "Were you there?" })
  await sheet.getByLabel(/A note to Mara/).fill(WORDS)
  await sheet.getByRole("button", { name: "That’s not right" }).click()
}

const markMissed = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name: `${name} didn’t come` }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Mark as missed" }).click()
  await page.getByText(`${name} didn’t come`).first().waitFor()
}

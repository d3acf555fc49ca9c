import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { accountOf, bookSession } from "./accounts.ts"
import { type Fixture, MARA, NORA, openFixture } from "./fixture.ts"

const WORDS = "I was in the waiting room from nine on, and my screen stayed grey."

describe("a session that one of the two missed", () => {
  let practice: Fixture
  let first: string
  let second: string
  let third: string
  beforeAll(async () => {
    practice = await openFixture()
    const { mara, nora } = practice
    first = await bookSession(mara, nora)
    second = await bookSession(mara, nora)
    third = await bookSession(mara, nora)
  })
  afterAll(() => practice?.close())

  const read = async (id: string) => {
    const nora = await accountOf(practice.rapport, NORA.email)
    return nora.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
  }

  /** Half an hour into the session, open before both of its people. */
  const halfAnHourInto = async (id: string) => {
    const { scheduledAt } = await read(id)
    await practice.rapport.moveClock(new Date(Date.parse(scheduledAt ?? "") + 30 * 60_000).toISOString())
    const { coach, client } = await practice.bothAt(`/bookings/${id}`)
    for (const page of [coach, client]) await page.getByText("Confirmed", { exact: true }).first().waitFor()
    return { coach, client }
  }

  it("is marked by the coach; the client objects in words, and the coach lets it pass with one click", async () => {
    const { coach, client } = await halfAnHourInto(first)
    await markMissed(coach, "Nora")
    await client.getByText("You did not come").waitFor()
    await client.getByText(/^You owe /).waitFor()
    await practice.rapport.mailbox.next(NORA.email, /session with Mara Lindqvist is marked as missed/)

    await object(client)
    await coach.getByText(`“${WORDS}”`).first().waitFor()
    const objection = await practice.rapport.mailbox.next(
      MARA.email,
      /Nora Whelan says the session was not missed/,
    )
    expect(`${objection.text}${objection.html}`).not.toContain(WORDS)

    await coach.getByRole("button", { name: "It took place after all" }).click()
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

  it("is marked by the client, costs the client nothing, and is the client's to let pass", async () => {
    const { coach, client } = await halfAnHourInto(second)
    await markMissed(client, "Mara")
    await coach.getByText("You did not come").waitFor()
    await practice.rapport.mailbox.next(MARA.email, /session with Nora Whelan is marked as missed/)
    expect(await read(second)).toMatchObject({ status: "no_show", noShowBy: "coach", fee: null })
    for (const page of [coach, client]) expect(await page.getByText(/owes? /).count()).toBe(0)

    await client.getByRole("button", { name: "It took place after all" }).click()
    await client.getByRole("dialog").getByRole("button", { name: "Mark as done" }).click()
    await coach.getByText("Done", { exact: true }).first().waitFor()
    expect(await read(second)).toMatchObject({ status: "completed" })
  })

  it("stays marked where the coach does not agree, who may still let the fee go with one click", async () => {
    const { coach, client } = await halfAnHourInto(third)
    await markMissed(coach, "Nora")
    await object(client)
    await coach.getByRole("button", { name: "It stays so" }).click()
    const sheet = coach.getByRole("dialog", { name: "Does it stay marked as missed?" })
    await sheet.getByRole("button", { name: "It stays so" }).click()
    await client.getByText(/^Mara did not agree\. You can settle it/).waitFor()
    await practice.rapport.mailbox.next(NORA.email, /session with Mara Lindqvist stays marked as missed/)
    await client.getByText(/^You owe /).waitFor()

    await coach.getByRole("button", { name: "Waive it" }).click()
    for (const page of [coach, client]) await page.getByText(/^The fee of .+ is waived$/).waitFor()
    await practice.rapport.mailbox.next(NORA.email, /Mara Lindqvist waived your fee/)
    expect(await read(third)).toMatchObject({
      status: "no_show",
      fee: { because: "no_show" },
      dispute: { by: "client", answer: "rejected" },
    })
  })
})

const object = async (client: Page): Promise<void> => {
  await client.getByRole("button", { name: "That is not right" }).click()
  const sheet = client.getByRole("dialog", { name: "You did come?" })
  await sheet.getByLabel(/A word to Mara/).fill(WORDS)
  await sheet.getByRole("button", { name: "That is not right" }).click()
}

const markMissed = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name: `${name} did not come` }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Write it down" }).click()
  await page.getByText(`${name} did not come`).first().waitFor()
}

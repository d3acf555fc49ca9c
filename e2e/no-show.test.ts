import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, accountOf, bookSession, connect, openAccount } from "./accounts.ts"
import { signIn } from "./people.ts"
import { openRapport, type Rapport } from "./rapport.ts"

const MARA = { firstName: "Mara", lastName: "Lindqvist", email: "mara@example.com", role: "coach" } as const
const NORA = { firstName: "Nora", lastName: "Whelan", email: "nora@example.com", role: "client" } as const
const WORDS = "I was in the waiting room from nine on, and my screen stayed grey."

describe("a session that one of the two missed", () => {
  let rapport: Rapport
  let first: string
  let second: string
  beforeAll(async () => {
    rapport = await openRapport()
    const mara = await openAccount(rapport, MARA)
    const nora = await openAccount(rapport, NORA)
    await connect(mara, nora)
    first = await bookSession(mara, nora)
    second = await bookSession(mara, nora)
  })
  afterAll(() => rapport?.close())

  const read = async (id: string) => {
    const nora: Account = await accountOf(rapport, NORA.email)
    return nora.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
  }

  /** Half an hour into the session, open before both of its people. */
  const halfAnHourInto = async (id: string) => {
    const { scheduledAt } = await read(id)
    await rapport.moveClock(new Date(Date.parse(scheduledAt ?? "") + 30 * 60_000).toISOString())
    const coach = await rapport.browser()
    const client = await rapport.browser({ phone: true })
    for (const [page, email] of [
      [coach, MARA.email],
      [client, NORA.email],
    ] as const) {
      await signIn(page, email)
      await page.goto(`/bookings/${id}`)
      await page.getByText("Confirmed", { exact: true }).first().waitFor()
    }
    return { coach, client }
  }

  it("is marked by the coach; the client objects in words, and the coach lets it pass with one click", async () => {
    const { coach, client } = await halfAnHourInto(first)
    await markMissed(coach, "Nora")
    await client.getByText("You did not come").waitFor()
    await client.getByText(/^You owe /).waitFor()
    await rapport.mailbox.next(NORA.email, /session with Mara Lindqvist is marked as missed/)

    await client.getByRole("button", { name: "That is not right" }).click()
    const sheet = client.getByRole("dialog", { name: "You did come?" })
    await sheet.getByLabel(/A word to Mara/).fill(WORDS)
    await sheet.getByRole("button", { name: "That is not right" }).click()
    await coach.getByText(`“${WORDS}”`).first().waitFor()
    const objection = await rapport.mailbox.next(MARA.email, /Nora Whelan says the session was not missed/)
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
    await rapport.mailbox.next(MARA.email, /session with Nora Whelan is marked as missed/)
    expect(await read(second)).toMatchObject({ status: "no_show", noShowBy: "coach", fee: null })
    for (const page of [coach, client]) expect(await page.getByText(/owes? /).count()).toBe(0)

    await client.getByRole("button", { name: "It took place after all" }).click()
    await client.getByRole("dialog").getByRole("button", { name: "Mark as done" }).click()
    await coach.getByText("Done", { exact: true }).first().waitFor()
    expect(await read(second)).toMatchObject({ status: "completed" })
  })
})

const markMissed = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name: `${name} did not come` }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Write it down" }).click()
  await page.getByText(`${name} did not come`).first().waitFor()
}

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, connect, openAccount } from "./accounts.ts"
import { inBerlin, wednesday } from "./dates.ts"
import { signIn } from "./people.ts"
import { openRapport, type Rapport } from "./rapport.ts"

const MARA = { firstName: "Mara", lastName: "Lindqvist", email: "mara@example.com", role: "coach" } as const
const CLIENTS = ["Nora", "Ida", "Kai", "Lea", "Tim", "Zoe"].map(firstName => ({
  firstName,
  lastName: "Whelan",
  email: `${firstName.toLowerCase()}@example.com`,
  role: "client" as const,
}))

describe("sessions that wait for the coach's answer", () => {
  let rapport: Rapport
  let mara: Account
  beforeAll(async () => {
    rapport = await openRapport()
    mara = await openAccount(rapport, MARA)
    for (const [index, person] of CLIENTS.entries()) {
      const client = await openAccount(rapport, person)
      await connect(mara, client)
      await client.call("POST /bookings/book", {
        body: {
          coachId: mara.id,
          scheduledAt: inBerlin(wednesday(), 9 + index),
          type: "VIDEO",
          minutes: 60,
        },
      })
    }
  })
  afterAll(() => rapport?.close())

  it("stand whole behind See all, and are answered there", async () => {
    const client = await rapport.browser({ phone: true })
    await signIn(client, CLIENTS[0]?.email ?? "")
    await client.goto("/calendar")
    await client.getByText("Asked").first().waitFor()

    const coach = await rapport.browser()
    await signIn(coach, MARA.email)
    const asks = coach.getByRole("link", { name: /asks for a session$/ })
    await asks.first().waitFor()
    expect(await asks.count()).toBe(5)
    await coach.getByRole("link", { name: "See all" }).click()
    await coach.getByRole("heading", { name: /Sessions that wait for your answer/ }).waitFor()
    await expect.poll(() => asks.count()).toBe(6)
    await coach.getByRole("radio", { name: /Requests.*6/ }).waitFor({ state: "attached" })
    await coach
      .getByRole("listitem")
      .filter({ hasText: "Nora Whelan" })
      .getByRole("button", { name: /^Accept/ })
      .click()
    await client.getByText("Confirmed").first().waitFor()
    await expect.poll(() => asks.count()).toBe(5)
  })
})

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { inBerlin, wednesday } from "./dates.ts"
import { type Fixture, openFixture } from "./fixture.ts"

const MORE = ["Ida", "Kai", "Lea", "Tim", "Zoe"].map(firstName => ({
  firstName,
  lastName: "Whelan",
  email: `${firstName.toLowerCase()}@example.com`,
  role: "client" as const,
}))

describe("sessions that wait for the coach's answer", () => {
  let practice: Fixture
  beforeAll(async () => {
    practice = await openFixture()
    const { mara, nora, join } = practice
    const clients = [nora]
    for (const person of MORE) clients.push(await join(person))
    for (const [index, client] of clients.entries())
      await client.call("POST /bookings/book", {
        body: {
          coachId: mara.id,
          scheduledAt: inBerlin(wednesday(), 9 + index),
          type: "VIDEO",
          minutes: 60,
        },
      })
  })
  afterAll(() => practice?.close())

  it("stand whole behind See all, and are answered there", async () => {
    const { mara, nora, at } = practice
    const client = await at(nora, "/calendar", { phone: true })
    await client.getByText("Asked").first().waitFor()

    const coach = await at(mara, "/")
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

import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { inBerlin, wednesday } from "./dates.ts"
import { createFixture, type Fixture } from "./fixture.ts"

const MORE = ["Ida", "Kai", "Lea", "Tim", "Zoe"].map(firstName => ({
  firstName,
  lastName: "Whelan",
  email: `${firstName.toLowerCase()}@example.com`,
  role: "client" as const,
}))

describe("sessions that wait for the coach's answer", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
    const { mara, nora, join } = fixture
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
  afterAll(() => fixture?.close())

  it("are all listed behind See all, and are answered there", async () => {
    const { mara, nora, at } = fixture
    const client = await at(nora, "/calendar", { phone: true })
    await client.getByText("Requested").first().waitFor()

    const coach = await at(mara, "/")
    const requests = coach.getByRole("link", { name: /is asking for a session$/ })
    await requests.first().waitFor()
    expect(await requests.count()).toBe(5)
    await coach.getByRole("link", { name: "See all" }).click()
    await coach.getByRole("heading", { name: /Sessions waiting for your answer/ }).waitFor()
    await expect.poll(() => requests.count()).toBe(6)
    await coach.getByRole("radio", { name: /Requests.*6/ }).waitFor({ state: "attached" })
    await coach
      .getByRole("listitem")
      .filter({ hasText: "Nora Whelan" })
      .getByRole("button", { name: /^Accept/ })
      .click()
    await client.getByText("Confirmed").first().waitFor()
    await expect.poll(() => requests.count()).toBe(5)
  })

  it("can be declined with a word where they are accepted, and every count follows", async () => {
    const { mara, at } = fixture
    const coach = await at(mara, "/clients?tab=requests")
    await coach.getByRole("radio", { name: /Requests.*5/ }).waitFor({ state: "attached" })
    await coach.getByText("5", { exact: true }).first().waitFor()
    await coach
      .getByRole("listitem")
      .filter({ hasText: "Ida Whelan" })
      .getByRole("button", { name: /^Decline/ })
      .click()
    const dialog = coach.getByRole("dialog")
    await dialog.getByRole("textbox").fill("I am away that week.")
    await dialog.getByRole("button", { name: "Decline" }).click()
    await coach.getByText("Ida Whelan").waitFor({ state: "detached" })
    await coach.getByRole("radio", { name: /Requests.*4/ }).waitFor({ state: "attached" })
    const clients = coach.getByRole("navigation").getByRole("link", { name: /^Clients/ })
    await expect.poll(() => clients.innerText()).toContain("4")
    await coach.goto("/")
    const waiting = coach.getByRole("heading", { name: /Waiting for your answer/ })
    await expect.poll(() => waiting.innerText()).toContain("4")
  })
})

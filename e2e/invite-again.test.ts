import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createFixture, type Fixture, NORA } from "./fixture.ts"

describe("a coach who invites a former client again", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  it("never sees the address, and the client is connected from the invite", async () => {
    const { mara, nora, rapport } = fixture
    const { items } = await nora.call("GET /connections/accepted", { query: { as: "client" } })
    await nora.call("PUT /connections/{id}", {
      params: { id: items[0]?.id ?? "" },
      body: { status: "ended" },
    })
    const coach = await fixture.at(mara, "/clients?tab=past")
    await coach.getByRole("button", { name: /^Invite again/ }).click()
    await coach.getByRole("button", { name: "Invite Nora" }).click()
    await coach.getByRole("heading", { name: "Nora has your invite" }).waitFor()
    expect(await coach.content()).not.toContain(NORA.email)
    await rapport.mailbox.next(NORA.email, /invite/i)

    await coach.getByRole("button", { name: "Done" }).click()
    await coach.goto("/clients?invite=true")
    await coach.getByText(/^For Nora, until /).waitFor()
    expect(await coach.content()).not.toContain(NORA.email)

    const client = await fixture.at(nora, "/notifications", { phone: true })
    await client.getByRole("link", { name: /Mara/ }).first().click()
    await client.waitForURL(/\/invite\//)
    await client.getByRole("heading", { name: /Mara/ }).first().waitFor()
  })
})

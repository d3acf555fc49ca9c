import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createFixture, type Fixture } from "./fixture.ts"

describe("who saw my data", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
    const { nora } = fixture
    await nora.call("PATCH /users/me", { body: { injuries: ["left knee"] } })
    const { items } = await nora.call("GET /connections", { query: {} })
    const [connection] = items
    if (!connection) throw new Error("Nora has no coach.")
    await nora.call("PUT /connections/{id}", {
      params: { id: connection.id },
      body: { scopes: ["profile", "metrics", "injuries", "health"] },
    })
  })
  afterAll(() => fixture?.close())

  it("has one row for a visit, which names the parts that held something", async () => {
    const { mara, nora, at } = fixture
    const coach = await at(mara, `/clients/${nora.id}`)
    await coach.getByText("left knee").first().waitFor()
    const client = await at(nora, "/me/access-log", { phone: true })
    await client.getByText("Mara saw your profile and your injuries").waitFor()
    expect(await client.getByText(/^Mara saw/).count()).toBe(1)
    await client.getByText("1 view", { exact: true }).first().waitFor()
  })
})

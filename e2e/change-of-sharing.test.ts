import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createFixture, type Fixture } from "./fixture.ts"

describe("a client changes what a coach sees while the coach has the page open", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  it("hides at once what is no longer shared, and records an access only when the coach asks for more", async () => {
    const { mara, nora, at } = fixture
    const [connection] = (await nora.call("GET /connections/accepted", {})).items
    const share = (...scopes: ("profile" | "injuries")[]) =>
      nora.call("PUT /connections/{id}", { params: { id: connection?.id ?? "" }, body: { scopes } })
    const accesses = async () => (await nora.call("GET /users/me/access-log", {})).items.length

    const coach = await at(mara, `/clients/${nora.id}`)
    await coach.getByText("Injuries aren’t shared").waitFor()
    const opened = await accesses()
    expect(opened).toBeGreaterThan(0)

    await share("profile", "injuries")
    await coach.getByText("Nora shares more with you now").waitFor()
    await coach.getByText("Injuries aren’t shared").waitFor()
    expect(await accesses()).toBe(opened)

    await coach.getByRole("button", { name: "Show" }).click()
    await coach.getByText("Injuries aren’t shared").waitFor({ state: "detached" })
    const shown = await accesses()
    expect(shown).toBeGreaterThan(opened)

    await share("profile")
    await coach.getByText("Injuries aren’t shared").waitFor()
    expect(await accesses()).toBe(shown)
  })
})

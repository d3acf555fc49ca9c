import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createAccount } from "./accounts.ts"
import { createFixture, type Fixture, IDA } from "./fixture.ts"

describe("finding a coach by price and face", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
    const priya = {
      firstName: "Priya",
      lastName: "Raman",
      email: "priya@example.com",
      role: "coach",
    } as const
    const coach = await createAccount(fixture.rapport, priya)
    const { mara } = fixture
    for (const [account, baseRate, currency] of [
      [mara, 8000, "EUR"],
      [coach, 4000, "USD"],
    ] as const) {
      const params = { userId: account.id }
      const { version, introCallMinutes, lateCancelPercent, noShowPercent, taxBasisPoints } =
        await account.call("GET /prices/config/{userId}", { params })
      const terms = { introCallMinutes, lateCancelPercent, noShowPercent, taxBasisPoints }
      const body = { version, baseRate, currency, rates: [], packages: [], subscriptions: [], discounts: [] }
      await account.call("PUT /prices/config/{userId}", { params, body: { ...body, ...terms } })
    }
  })
  afterAll(() => fixture?.close())

  it("compares what an hour costs, in one currency", async () => {
    const client = await fixture.at(await createAccount(fixture.rapport, IDA), "/coaches")
    await client.getByText("€80 an hour").waitFor()
    await client.getByText("$40 an hour").waitFor()
    await client.goto("/coaches?maxPrice=8000&currency=EUR")
    await client.getByText("€80 an hour").waitFor()
    await expect.poll(() => client.getByText("$40 an hour").count()).toBe(0)
    await client.goto("/coaches?maxPrice=7000&currency=EUR")
    await expect.poll(() => client.getByText(/ an hour$/).count()).toBe(0)
  })

  it("shows initials where a picture cannot be loaded", async () => {
    const client = await fixture.at(fixture.nora, "/")
    await client.route("**/pictures/**", route => route.abort())
    await client.goto("/coaches")
    await client.getByText("ML", { exact: true }).first().waitFor()
  })
})

import type { Body } from "@rapport/domain/api"
import type { pricingApi } from "@rapport/domain/pricing/api"
import type { TestPerson } from "../../people.ts"
import { change, type Rows } from "../row.ts"

type Prices = Body<"PUT /prices/config/{userId}">

/** Changes some of a coach's prices; the rest is sent back as it was. */
export const changePrices = async (coach: TestPerson, changes: Partial<Prices>) => {
  const params = { userId: coach.id }
  const { body } = await coach.call("GET /prices/config/{userId}", { params })
  const changed = { ...body, ...changes } as Prices
  return coach.call("PUT /prices/config/{userId}", { params, body: changed })
}

export const pricingRows = {
  "PUT /prices/config/{userId}": [
    change(
      "a coach changes the prices",
      async ({ coach }) =>
        () =>
          changePrices(coach, { baseRate: 9000 }),
    ),
  ],
  "DELETE /prices/config/{userId}/{itemId}": [
    change("a coach removes a package", async ({ coach }) => {
      const { body } = await changePrices(coach, {
        packages: [{ name: "Five", sessions: 5, minutes: 60, amount: 20_000, validDays: 90 }],
      })
      const params = { userId: coach.id, itemId: body.packages[0]?.id ?? "" }
      return () => coach.call("DELETE /prices/config/{userId}/{itemId}", { params })
    }),
  ],
  "POST /prices/quote": [
    change(
      "a client asks for a price",
      async ({ client, coach }) =>
        () =>
          client.call("POST /prices/quote", { body: { coachId: coach.id, type: "VIDEO", minutes: 60 } }),
    ),
  ],
} satisfies Rows<typeof pricingApi>

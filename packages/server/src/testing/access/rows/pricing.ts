import type { pricingApi } from "@rapport/domain/pricing/api"
import { every, NO_ID, type Rows } from "../row.ts"

export const pricingRows = {
  "GET /prices/config/{userId}": {
    by: "client",
    input: pair => ({ params: { userId: pair.coach.id } }),
    answers: every(404),
  },
  "PUT /prices/config/{userId}": {
    by: "client",
    input: pair => ({
      params: { userId: pair.coach.id },
      body: {
        version: 1,
        currency: "EUR",
        baseRate: 0,
        rates: [],
        packages: [],
        subscriptions: [],
        discounts: [],
        introCallMinutes: null,
        lateCancelPercent: 0,
        noShowPercent: 0,
        taxBasisPoints: 0,
      },
    }),
    answers: every(404),
  },
  "DELETE /prices/config/{userId}/{itemId}": {
    by: "client",
    input: pair => ({ params: { userId: pair.coach.id, itemId: NO_ID } }),
    answers: every(404),
  },
  "POST /prices/quote": {
    by: "client",
    input: pair => ({ body: { coachId: pair.coach.id, type: "VIDEO", minutes: 60 } }),
    answers: { ...every(200), blocked: 404 },
  },
} satisfies Rows<typeof pricingApi>

import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, instant } from "../kernel/fields.ts"
import { withReadOnly } from "../kernel/read-only.ts"
import { minutes, priceConfig, priceConfigIn, quote, sessionType } from "./schema.ts"

export const pricingApi = defineEndpoints({
  "GET /prices/config/{userId}": {
    operationId: "getPriceConfig",
    summary: "A coach's price configuration, made with the defaults at first read (that coach, admins)",
    who: "signed-in",
    params: z.strictObject({ userId: id }),
    reply: { status: 200, body: priceConfig },
  },
  "PUT /prices/config/{userId}": {
    operationId: "changePriceConfig",
    summary: "Change the price configuration; raises its version",
    who: "signed-in",
    params: z.strictObject({ userId: id }),
    body: withReadOnly(priceConfigIn, priceConfig, "userId", "calculatedAt"),
    reply: { status: 200, body: priceConfig },
  },
  "DELETE /prices/config/{userId}/{itemId}": {
    operationId: "deletePriceItem",
    summary: "Delete one rate, package, subscription or discount",
    who: "signed-in",
    params: z.strictObject({ userId: id, itemId: id }),
    reply: { status: 200, body: priceConfig },
  },
  "POST /prices/quote": {
    operationId: "quoteSession",
    summary: "The price of a session for me, with its lines",
    who: "signed-in",
    body: z.strictObject({
      coachId: id,
      type: sessionType,
      minutes,
      scheduledAt: instant.optional(),
      voucher: z.string().max(30).optional(),
    }),
    reply: { status: 200, body: quote },
    problems: ["not_on_offer", "voucher_not_valid"],
  },
})

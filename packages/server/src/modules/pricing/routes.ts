import { pricingApi } from "@rapport/domain/pricing/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { changePrices } from "./change-prices.ts"
import { deletePrice } from "./delete-price.ts"
import { quoteForClient } from "./quote-session.ts"
import { readPrices } from "./read-prices.ts"

export const mountPricing = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, pricingApi, {
    "GET /prices/config/{userId}": (ctx, { params }) => readPrices(ctx, params.userId),
    "PUT /prices/config/{userId}": (ctx, { params, body }) => changePrices(ctx, params.userId, body),
    "DELETE /prices/config/{userId}/{itemId}": (ctx, { params }) =>
      deletePrice(ctx, params.userId, params.itemId),
    "POST /prices/quote": (ctx, { body }) => quoteForClient(ctx, body),
  })

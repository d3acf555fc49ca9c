import type { Body, Reply } from "../../lib/contract.ts"
import { read } from "../../lib/queries.ts"

export type Prices = Reply<"GET /prices/config/{userId}">
export type PricesBody = Body<"PUT /prices/config/{userId}">

export const pricesOf = (userId: string) => read("GET /prices/config/{userId}", { params: { userId } })

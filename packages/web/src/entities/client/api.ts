import type { Item } from "../../lib/contract.ts"
import { readPages } from "../../lib/queries.ts"
import "../stale-reads.ts"

export type Client = Item<"GET /coach/clients">

/** The coach's connected clients, all or those found by a name. */
export const clients = (q = "") => readPages("GET /coach/clients", { query: { limit: 100, ...(q && { q }) } })

import type { Item, Reply } from "../../../lib/contract.ts"
import { read, readPages } from "../../../lib/queries.ts"
import { refetchOn } from "../../../lib/realtime.ts"

export type ClientProfile = Reply<"GET /coach/clients/{clientId}">
export type Scope = ClientProfile["scopes"][number]
export type Session = Item<"GET /bookings/coach/bookings">

/** Each look is written on the client's page, so this is read when it is needed and not by the way. */
export const clientProfile = (clientId: string) => ({
  ...read("GET /coach/clients/{clientId}", { params: { clientId } }),
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: false,
})

export const plannedWith = (clientId: string) =>
  read("GET /bookings/coach/bookings", { query: { clientId, when: "upcoming", limit: 50 } })
export const pastWith = (clientId: string) =>
  readPages("GET /bookings/coach/bookings", { query: { clientId, when: "past", limit: 8 } })

refetchOn("connection:changed", ["GET /coach/clients/{clientId}"])
refetchOn("booking:changed", ["GET /bookings/coach/bookings"])

import type { Item, Reply } from "../../lib/contract.ts"
import { read, readKeepingPrevious } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type Progress = Reply<"GET /progress">
export type WorkoutDay = Item<"GET /coach/clients/{clientId}/workout-logs">

export type DietDay = Item<"GET /coach/clients/{clientId}/diet-logs">

/** The person's own charts over a span of dates. */
export const ownProgress = (start: string, end: string) =>
  readKeepingPrevious("GET /progress", { query: { start_date: start, end_date: end } })

refetchOn("log:changed", ["GET /progress"])

/** Reads that the server records in the client's access log are fetched once, and again only when the coach asks. */
const recorded = {
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
}

export const clientProgress = (clientId: string, start: string, end: string) => ({
  ...read("GET /coach/clients/{clientId}/progress", {
    params: { clientId },
    query: { start_date: start, end_date: end },
  }),
  ...recorded,
})

export const clientWorkouts = (clientId: string, start: string, end: string) => ({
  ...read("GET /coach/clients/{clientId}/workout-logs", {
    params: { clientId },
    query: { start_date: start, end_date: end, limit: 100 },
  }),
  ...recorded,
})

export const clientMeals = (clientId: string, start: string, end: string) => ({
  ...read("GET /coach/clients/{clientId}/diet-logs", {
    params: { clientId },
    query: { start_date: start, end_date: end, limit: 100 },
  }),
  ...recorded,
})

import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import type { Item } from "../../../lib/contract.ts"
import { useMe } from "../../../lib/login.ts"
import { read, readPages, useCall } from "../../../lib/queries.ts"
import { refetchOn } from "../../../lib/realtime.ts"

export type Client = Item<"GET /coach/clients">
export type Connection = Item<"GET /connections">
export type HistoryLine = NonNullable<Connection["history"]>[number]
export type Invite = Item<"GET /connections/invites">

const connections = [
  "GET /connections",
  "GET /connections/pending",
  "GET /connections/accepted",
  "GET /connections/history",
  "GET /connections/{id}",
] as const
const clientReads = ["GET /coach/clients", "GET /coach/clients/{clientId}"] as const
const bookingReads = ["GET /bookings/coach/bookings"] as const

const most = 100

export const clients = (q: string) =>
  readPages("GET /coach/clients", { query: { limit: most, ...(q && { q }) } })
export const requests = readPages("GET /connections/pending", { query: { as: "coach", limit: most } })
export const past = (q: string) =>
  readPages("GET /connections/history", { query: { as: "coach", limit: most, ...(q && { q }) } })
export const connection = (id: string) => read("GET /connections/{id}", { params: { id } })
export const invites = read("GET /connections/invites", { query: { limit: most } })

const ownPage = (coachId: string) => read("GET /bookings/coaches/{coachId}", { params: { coachId } })

/** The coach as clients see them: places held, and how fast answers come. */
export const useOwnPage = () => useQuery(ownPage(useMe().id))

interface Pages {
  data: unknown[] | undefined
  hasNextPage: boolean
}

const countOf = ({ data, hasNextPage }: Pages): number | undefined => (hasNextPage ? undefined : data?.length)

/** How many there are behind each tab, where one page tells. */
export const useClientCounts = () => ({
  connected: countOf(useInfiniteQuery(clients(""))),
  requests: useInfiniteQuery(requests).data?.length,
  past: countOf(useInfiniteQuery(past(""))),
})

type Effects<K extends Parameters<typeof useCall>[0]> = Omit<
  NonNullable<Parameters<typeof useCall<K>>[1]>,
  "changes"
>

export const useChange = (effects: Effects<"PUT /connections/{id}"> = {}) =>
  useCall("PUT /connections/{id}", {
    ...effects,
    changes: [...connections, ...clientReads, ...bookingReads],
  })

export const useAnswerMany = (effects: Effects<"POST /connections/bulk"> = {}) =>
  useCall("POST /connections/bulk", { ...effects, changes: [...connections, ...clientReads] })

export const useInvite = (effects: Effects<"POST /connections/invites"> = {}) =>
  useCall("POST /connections/invites", { ...effects, changes: ["GET /connections/invites"] })

export const useRevoke = (effects: Effects<"DELETE /connections/invites/{id}"> = {}) =>
  useCall("DELETE /connections/invites/{id}", { ...effects, changes: ["GET /connections/invites"] })

refetchOn("connection:changed", [...connections, ...clientReads, "GET /connections/invites"])
refetchOn("booking:changed", ["GET /coach/clients", ...bookingReads, "GET /bookings/coaches/{coachId}"])

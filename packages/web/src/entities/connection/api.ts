import type { Item } from "../../lib/contract.ts"
import { type Callbacks, read, readPages, useCall } from "../../lib/queries.ts"
import { queryClient } from "../../lib/query-client.ts"
import { staleReads } from "../stale-reads.ts"

export type Connection = Item<"GET /connections">
export type ConnectionHistoryEntry = NonNullable<Connection["history"]>[number]
export type Invite = Item<"GET /connections/invites">

const PAGE = 100
type Side = "client" | "coach"

export const connection = (id: string) => read("GET /connections/{id}", { params: { id } })

/** Connections in force, as the client or as the coach of them. */
export const acceptedConnections = (as: Side) =>
  read("GET /connections/accepted", { query: { as, limit: PAGE } })
export const pendingConnections = (as: Side) =>
  read("GET /connections/pending", { query: { as, limit: PAGE } })
export const pendingConnectionPages = (as: Side) =>
  readPages("GET /connections/pending", { query: { as, limit: PAGE } })
export const pastConnections = (as: Side, limit: number, q = "") =>
  readPages("GET /connections/history", { query: { as, limit, ...(q && { q }) } })

export const invites = read("GET /connections/invites", { query: { limit: PAGE } })
export const invite = (code: string) => read("GET /connections/invites/{code}", { params: { code } })
export const goals = read("GET /connections/goals")

export const useRequestConnection = (callbacks: Callbacks<"POST /connections"> = {}) =>
  useCall("POST /connections", { ...callbacks, invalidates: staleReads.connection })

export const useChangeConnection = (callbacks: Callbacks<"PUT /connections/{id}"> = {}) =>
  useCall("PUT /connections/{id}", { ...callbacks, invalidates: staleReads.connection })

/** Accepts or declines a client's request, which leaves the coach's list at once. */
export const useAnswerConnection = (callbacks: Callbacks<"PUT /connections/{id}"> = {}) =>
  useCall("PUT /connections/{id}", {
    ...callbacks,
    invalidates: staleReads.connection,
    optimisticUpdate: ({ params }) => {
      const { queryKey } = pendingConnections("coach")
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(
        queryKey,
        before && { ...before, items: before.items.filter(item => item.id !== params.id) },
      )
      return () => queryClient.setQueryData(queryKey, before)
    },
  })

export const useAnswerConnections = (callbacks: Callbacks<"POST /connections/bulk"> = {}) =>
  useCall("POST /connections/bulk", { ...callbacks, invalidates: staleReads.connection })

export const useCreateInvite = (callbacks: Callbacks<"POST /connections/invites"> = {}) =>
  useCall("POST /connections/invites", {
    ...callbacks,
    invalidates: ["GET /connections/invites", "GET /coach/page"],
  })

export const useRevokeInvite = (callbacks: Callbacks<"DELETE /connections/invites/{code}"> = {}) =>
  useCall("DELETE /connections/invites/{code}", { ...callbacks, invalidates: ["GET /connections/invites"] })

export const useAcceptInvite = (callbacks: Callbacks<"POST /connections/invites/{code}"> = {}) =>
  useCall("POST /connections/invites/{code}", { ...callbacks, invalidates: staleReads.connection })

import { useQuery } from "@tanstack/react-query"
import type { Item } from "../../lib/contract.ts"
import { useLogin } from "../../lib/login.ts"
import { read, readPages, useCall } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type Connection = Item<"GET /connections">
export type HistoryLine = NonNullable<Connection["history"]>[number]

const lists = [
  "GET /connections",
  "GET /connections/pending",
  "GET /connections/accepted",
  "GET /connections/history",
  "GET /connections/{id}",
] as const
const coaches = ["GET /bookings/coaches", "GET /bookings/coaches/{coachId}"] as const

export const myCoaches = read("GET /connections/accepted", { query: { as: "client", limit: 100 } })
export const myRequests = read("GET /connections/pending", { query: { as: "client", limit: 100 } })
export const past = readPages("GET /connections/history", { query: { as: "client", limit: 20 } })
export const myClients = read("GET /connections/accepted", { query: { as: "coach", limit: 100 } })
export const connection = (id: string) => read("GET /connections/{id}", { params: { id } })
export const goals = read("GET /connections/goals")
export const upcoming = read("GET /bookings/my-bookings", { query: { when: "upcoming", limit: 100 } })
export const invite = (code: string) => read("GET /connections/invites/{code}", { params: { code } })

/** How many coaches one has, and how many requests wait; undefined until known. */
export const useNetworkCounts = () => {
  const enabled = useLogin().person !== null
  return {
    accepted: useQuery({ ...myCoaches, enabled }).data?.items.length,
    pending: useQuery({ ...myRequests, enabled }).data?.items.length,
  }
}

export const useRequest = (effects: Parameters<typeof useCall<"POST /connections">>[1]) =>
  useCall("POST /connections", { ...effects, changes: [...lists, ...coaches] })

export const useChange = (effects: Parameters<typeof useCall<"PUT /connections/{id}">>[1] = {}) =>
  useCall("PUT /connections/{id}", {
    ...effects,
    changes: [...lists, ...coaches, "GET /bookings/my-bookings"],
  })

export const useAcceptInvite = (
  effects: Parameters<typeof useCall<"POST /connections/invites/{code}">>[1] = {},
) => useCall("POST /connections/invites/{code}", { ...effects, changes: [...lists, ...coaches] })

refetchOn("connection:changed", lists)
refetchOn("booking:changed", ["GET /bookings/my-bookings"])

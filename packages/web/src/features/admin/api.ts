import { keepPreviousData, useQueryClient } from "@tanstack/react-query"
import { staleReads } from "../../entities/stale-reads.ts"
import type { Item, Query, Reply } from "../../lib/contract.ts"
import { type Callbacks, read, readKeepingPrevious, readPages, useCall } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type User = Item<"GET /admin/users">
export type Role = User["roles"][number]
export type UserDetail = Reply<"GET /admin/users/{userId}">
export type Booking = Item<"GET /bookings/admin/bookings">
export type Calendar = Reply<"GET /bookings/admin/coaches/{coachId}/bookings">
export type Statistics = Reply<"GET /admin/connections/statistics">
export type AccessLogEntry = Item<"GET /admin/audit">
export type Mail = Item<"GET /admin/mails">
export type Job = Item<"GET /admin/jobs">
export type Review = Item<"GET /bookings/admin/coaches/{coachId}/reviews">
export type Flag = Item<"GET /admin/flags">

/** The server records each of these reads in an access log, so they are never refetched automatically. */
const neverRefetched = {
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
}
const keepPrevious = { placeholderData: keepPreviousData }
const PAGE = 30

export const users = (query: Query<"GET /admin/users">) => ({
  ...readPages("GET /admin/users", { query: { limit: PAGE, ...query } }),
  ...keepPrevious,
})
export const newestUsers = read("GET /admin/users", { query: { limit: 5 } })
export const suspendedUsers = read("GET /admin/users", { query: { limit: 100, suspended: "true" } })
export const usersNamed = (q: string) => readKeepingPrevious("GET /admin/users", { query: { limit: 8, q } })

export const user = (userId: string) => ({
  ...read("GET /admin/users/{userId}", { params: { userId } }),
  ...neverRefetched,
})

export const bookings = (query: Query<"GET /bookings/admin/bookings">) => ({
  ...readPages("GET /bookings/admin/bookings", { query: { limit: PAGE, ...query } }),
  ...keepPrevious,
  ...neverRefetched,
})
export const nextBookings = read("GET /bookings/admin/bookings", { query: { when: "upcoming", limit: 5 } })

export const calendar = (coachId: string, from: number, to: number) => ({
  ...readKeepingPrevious("GET /bookings/admin/coaches/{coachId}/bookings", {
    params: { coachId },
    query: { from: new Date(from).toISOString(), to: new Date(to).toISOString(), limit: 100 },
  }),
  ...neverRefetched,
})

export const reviews = (coachId: string) => ({
  ...readPages("GET /bookings/admin/coaches/{coachId}/reviews", {
    params: { coachId },
    query: { limit: PAGE },
  }),
  ...neverRefetched,
})

export const statistics = (from: string) =>
  readKeepingPrevious("GET /admin/connections/statistics", { query: { from } })

export const accessLogPages = (query: Query<"GET /admin/audit">) => ({
  ...readPages("GET /admin/audit", { query: { limit: PAGE, ...query } }),
  ...keepPrevious,
})

export const mails = (query: Query<"GET /admin/mails">) => ({
  ...readPages("GET /admin/mails", { query: { limit: PAGE, ...query } }),
  ...keepPrevious,
})
export const failedMails = read("GET /admin/mails", { query: { status: "failed", limit: 100 } })

const REFETCH_MS = 10_000
export const jobs = {
  ...read("GET /admin/jobs", { query: { limit: 100 } }),
  refetchInterval: REFETCH_MS,
}
export const flags = read("GET /admin/flags")

const userReads = ["GET /admin/users", "GET /admin/users/{userId}"] as const

export const useSuspend = (callbacks: Callbacks<"POST /admin/users/{userId}/suspension">) =>
  useCall("POST /admin/users/{userId}/suspension", {
    ...callbacks,
    invalidates: [...userReads, "GET /bookings/admin/bookings"],
  })

export const useRestore = (callbacks: Callbacks<"DELETE /admin/users/{userId}/suspension">) =>
  useCall("DELETE /admin/users/{userId}/suspension", { ...callbacks, invalidates: userReads })

export const useSetRoles = (callbacks: Callbacks<"PUT /admin/users/{userId}/roles">) =>
  useCall("PUT /admin/users/{userId}/roles", { ...callbacks, invalidates: userReads })

export const useHideReview = (callbacks: Callbacks<"PUT /bookings/bookings/{bookingId}/review/visibility">) =>
  useCall("PUT /bookings/bookings/{bookingId}/review/visibility", {
    ...callbacks,
    invalidates: ["GET /bookings/admin/coaches/{coachId}/reviews", ...staleReads.review],
  })

/** Reveals the secret link of an email. */
export const useRevealSecretLink = (callbacks: Callbacks<"POST /admin/mails/{mailId}/secret-link">) =>
  useCall("POST /admin/mails/{mailId}/secret-link", {
    ...callbacks,
    containsSecret: true,
    invalidates: ["GET /admin/audit"],
  })

export const useRetry = (callbacks: Callbacks<"POST /admin/jobs/{jobId}/retry">) =>
  useCall("POST /admin/jobs/{jobId}/retry", { ...callbacks, invalidates: ["GET /admin/jobs"] })

export const useSetFlag = (callbacks: Callbacks<"PUT /admin/flags/{name}">) => {
  const client = useQueryClient()
  return useCall("PUT /admin/flags/{name}", {
    ...callbacks,
    optimisticUpdate: ({ params, body }) => {
      const before = client.getQueryData(flags.queryKey)
      if (!before) return undefined
      client.setQueryData(flags.queryKey, {
        ...before,
        items: before.items.map(flag =>
          flag.name === params.name
            ? { ...flag, state: body.state, percentage: body.percentage ?? flag.percentage }
            : flag,
        ),
      })
      return () => client.setQueryData(flags.queryKey, before)
    },
    invalidates: ["GET /admin/flags", "GET /flags"],
  })
}

refetchOn("connection:changed", ["GET /admin/connections/statistics"])

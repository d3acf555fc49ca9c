import type { Booking } from "../../entities/booking/booking.ts"
import { showBooking, withoutAbilities } from "../../entities/booking/optimistic-updates.ts"
import type { Item, Reply } from "../../lib/contract.ts"
import { read, readPages, useCall } from "../../lib/queries.ts"
import { queryClient } from "../../lib/query-client.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type Connection = Item<"GET /connections">
export type Group = Item<"GET /coach/group-sessions">
export type Availability = Reply<"GET /coach/availability">

const HOUR = 3_600_000

const bookings = [
  "GET /bookings/my-bookings",
  "GET /bookings/coach/bookings",
  "GET /bookings/bookings/{bookingId}",
] as const
const connections = ["GET /connections/pending", "GET /connections/accepted", "GET /connections"] as const

/** Everything that can fall on this calendar date in any zone; the page keeps what falls on its own. */
const around = (date: string) => {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return {
    from: new Date(midnight - 15 * HOUR).toISOString(),
    to: new Date(midnight + 39 * HOUR).toISOString(),
    limit: 100,
  }
}

export const myDay = (date: string) => read("GET /bookings/my-bookings", { query: around(date) })
export const myUpcoming = read("GET /bookings/my-bookings", { query: { when: "upcoming", limit: 100 } })
export const myCoaches = read("GET /bookings/coaches", { query: { mine: "true", sort: "soonest", limit: 4 } })
export const myRequests = read("GET /connections/pending", { query: { as: "client", limit: 100 } })

export const coachDay = (date: string) => read("GET /bookings/coach/bookings", { query: around(date) })
export const groupsOfDay = (date: string) => read("GET /coach/group-sessions", { query: around(date) })
export const coachUpcoming = read("GET /bookings/coach/bookings", { query: { when: "upcoming", limit: 100 } })
export const coachAhead = readPages("GET /bookings/coach/bookings", {
  query: { when: "upcoming", limit: 100 },
})
export const askedMe = read("GET /connections/pending", { query: { as: "coach", limit: 100 } })
export const availability = read("GET /coach/availability")

type BookingEffects = Parameters<typeof useCall<"PUT /bookings/bookings/{bookingId}">>[1]

/** A yes or a no to a session, gone from the list at once. */
export const useAnswerBooking = (effects: BookingEffects = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}", {
    changes: [...bookings, "GET /coach/availability"],
    atOnce: ({ params, body }) =>
      // A whole series waits for its answer: its first alone would leave the rest standing as another request.
      body?.scope === "following"
        ? () => undefined
        : showBooking(params.bookingId, one => ({
            ...withoutAbilities(one),
            proposal: null,
            ...(body?.status === "confirmed" && { status: "confirmed" as const }),
            ...(body?.proposal === "accepted" && accepted(one)),
            ...(body?.status === "declined" && { status: "declined" as const }),
          })),
    ...effects,
  })

/** What a yes makes of the session: confirmed for another time, or called off. */
const accepted = ({ proposal }: Booking) =>
  proposal?.scheduledAt
    ? { status: "confirmed" as const, scheduledAt: proposal.scheduledAt }
    : { status: "cancelled" as const }

type ConnectionEffects = Parameters<typeof useCall<"PUT /connections/{id}">>[1]

/** A yes or a no to somebody who wants to connect, gone from the list at once. */
export const useAnswerConnection = (effects: ConnectionEffects = {}) =>
  useCall("PUT /connections/{id}", {
    changes: connections,
    atOnce: ({ params }) => {
      const before = queryClient.getQueryData(askedMe.queryKey)
      queryClient.setQueryData(
        askedMe.queryKey,
        before && { ...before, items: before.items.filter(item => item.id !== params.id) },
      )
      return () => queryClient.setQueryData(askedMe.queryKey, before)
    },
    ...effects,
  })

refetchOn("booking:changed", [...bookings, "GET /bookings/coaches", "GET /coach/availability"])
refetchOn("connection:changed", [...connections, "GET /bookings/coaches"])
refetchOn("group:changed", ["GET /coach/group-sessions"])

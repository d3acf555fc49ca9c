import { useInfiniteQuery } from "@tanstack/react-query"
import { coachUpcomingPages } from "../../entities/booking/api.ts"
import { needsMyAnswer } from "../../entities/booking/booking.ts"

import { groupRequests } from "../../entities/booking/group-requests.ts"
import { useAllPages } from "../../lib/use-all-pages.ts"

/** The session requests that wait for the coach's answer, and how many answers they need. */
export const useSessionRequests = () => {
  const query = useInfiniteQuery(coachUpcomingPages)
  useAllPages(query)
  const bookings = (query.data ?? []).filter(needsMyAnswer)
  return { query, bookings, count: groupRequests(bookings).length }
}

export type SessionRequestsState = ReturnType<typeof useSessionRequests>

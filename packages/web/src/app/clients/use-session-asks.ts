import { useInfiniteQuery } from "@tanstack/react-query"
import { waitsForMe } from "../../entities/booking/booking.ts"
import { coachAhead } from "../../features/today/api.ts"
import { asksOf } from "../../features/today/asks.ts"
import { useAllPages } from "../../lib/use-all-pages.ts"

/** The sessions that wait for the coach's answer, and how many answers that takes. */
export const useSessionAsks = () => {
  const query = useInfiniteQuery(coachAhead)
  useAllPages(query)
  const bookings = (query.data ?? []).filter(waitsForMe)
  return { query, bookings, count: asksOf(bookings).length }
}

export type SessionAsks = ReturnType<typeof useSessionAsks>

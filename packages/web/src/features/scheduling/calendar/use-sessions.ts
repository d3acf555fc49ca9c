import { useInfiniteQuery } from "@tanstack/react-query"
import { coachBookingsBetween, coachPending } from "../../../entities/booking/api.ts"
import { type Booking, hasTime, type ScheduledBooking } from "../../../entities/booking/booking.ts"
import { clients } from "../../../entities/client/api.ts"
import { type OwnGroup, ownGroupsBetween } from "../../../entities/group/api.ts"
import { msOf } from "../../../lib/times.ts"
import { useAllPages } from "../../../lib/use-all-pages.ts"

import { spanAround } from "./dates.ts"

const isShown = ({ status }: Booking): boolean =>
  status === "pending" || status === "confirmed" || status === "completed" || status === "no_show"

export const useSessions = (first: string, last: string) => {
  const { from, to } = spanAround(first, last)
  const query = useInfiniteQuery(coachBookingsBetween(from, to))
  useAllPages(query)
  const sessions: ScheduledBooking[] = (query.data ?? []).filter(hasTime).filter(isShown)
  return { query, sessions: sessions.filter(({ group }) => group === null) }
}

/** Group sessions of those dates, each once however many take part; empty until loaded. */
export const useGroups = (first: string, last: string): OwnGroup[] => {
  const { from, to } = spanAround(first, last)
  const query = useInfiniteQuery(ownGroupsBetween(from, to))
  useAllPages(query)
  return (query.data ?? []).filter(
    ({ status, scheduledAt }) =>
      status !== "cancelled" && from <= msOf(scheduledAt) && msOf(scheduledAt) < to,
  )
}

export const useClients = () => {
  const query = useInfiniteQuery({ ...clients(), refetchInterval: 60_000 })
  useAllPages(query)
  return query
}

/** Requests that the coach has not answered. */
export const usePendingRequests = (): Booking[] => {
  const query = useInfiniteQuery(coachPending)
  useAllPages(query)
  return (query.data ?? []).filter(booking => booking.can.confirm)
}

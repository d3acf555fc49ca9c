import { useInfiniteQuery } from "@tanstack/react-query"
import { type Booking, hasTime, type Timed } from "../../../entities/booking/booking.ts"
import { msOf } from "../../../lib/times.ts"
import { useAllPages } from "../../../lib/use-all-pages.ts"
import { asked, between, clients, type Group, groupsBetween } from "./api.ts"
import { spanAround } from "./dates.ts"

const shown = ({ status }: Booking): boolean =>
  status === "pending" || status === "confirmed" || status === "completed" || status === "no_show"

export const useSessions = (first: string, last: string) => {
  const { from, to } = spanAround(first, last)
  const query = useInfiniteQuery(between(from, to))
  useAllPages(query)
  const sessions: Timed[] = (query.data ?? []).filter(hasTime).filter(shown)
  return { query, sessions: sessions.filter(({ group }) => group === null) }
}

/** Group sessions of those dates, each once however many take part; nothing until they are known. */
export const useGroups = (first: string, last: string): Group[] => {
  const { from, to } = spanAround(first, last)
  const query = useInfiniteQuery(groupsBetween(from, to))
  useAllPages(query)
  return (query.data ?? []).filter(
    ({ status, scheduledAt }) =>
      status !== "cancelled" && from <= msOf(scheduledAt) && msOf(scheduledAt) < to,
  )
}

export const useClients = () => {
  const query = useInfiniteQuery({ ...clients, refetchInterval: 60_000 })
  useAllPages(query)
  return query
}

/** Requests that wait for the coach's word. */
export const useWaiting = (): Booking[] => {
  const query = useInfiniteQuery(asked)
  useAllPages(query)
  return (query.data ?? []).filter(booking => booking.can.confirm)
}

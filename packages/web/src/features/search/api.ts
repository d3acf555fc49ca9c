import { useDebouncedValue } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import type { Item } from "../../lib/contract.ts"
import { useLogin } from "../../lib/login.ts"
import { read, readKeeping } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type Booking = Item<"GET /bookings/my-bookings">

const coaches = read("GET /connections/accepted", { query: { as: "client", limit: 100 } })
const sessions = read("GET /bookings/my-bookings", { query: { when: "upcoming", limit: 50 } })
const coachSessions = read("GET /bookings/coach/bookings", { query: { when: "upcoming", limit: 50 } })
const clientsBy = (q: string) => readKeeping("GET /coach/clients", { query: { limit: 6, ...(q && { q }) } })
const peopleBy = (q: string) => readKeeping("GET /users/search", { query: { q, limit: 6 } })
const usersBy = (q: string) => readKeeping("GET /admin/users", { query: { q, limit: 6 } })

refetchOn("connection:changed", ["GET /connections/accepted", "GET /coach/clients"])
refetchOn("booking:changed", ["GET /bookings/my-bookings", "GET /bookings/coach/bookings"])

const PAUSE_MS = 180
const MIN_LENGTH = 2

/** Everything that can be found by a name: what is known already answers at once, the rest a moment after typing. */
export const useFound = (typed: string, opened: boolean) => {
  const { has, side } = useLogin()
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const long = q.length >= MIN_LENGTH
  const isCoach = has("coach")
  const mine = useQuery({ ...coaches, enabled: opened })
  const clients = useQuery({ ...clientsBy(q), enabled: opened && isCoach })
  const people = useQuery({ ...peopleBy(q), enabled: opened && long })
  const users = useQuery({ ...usersBy(q), enabled: opened && long && has("admin") })
  const own = useQuery({ ...sessions, enabled: opened })
  const given = useQuery({ ...coachSessions, enabled: opened && isCoach })
  return {
    coaches: mine.data?.items ?? [],
    clients: clients.data?.items ?? [],
    people: long ? (people.data?.items ?? []) : [],
    users: long ? (users.data?.items ?? []) : [],
    sessions: [
      ...(own.data?.items ?? []).map(booking => ({ booking, other: booking.coach, side: "coach" as const })),
      ...(given.data?.items ?? []).map(booking => ({
        booking,
        other: booking.client,
        side: "client" as const,
      })),
    ],
    side,
    failed: people.isError,
  }
}

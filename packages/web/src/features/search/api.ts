import { useDebouncedValue } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import { coachUpcoming, myUpcoming } from "../../entities/booking/api.ts"
import { acceptedConnections } from "../../entities/connection/api.ts"
import { useLogin } from "../../lib/login.ts"
import { readKeepingPrevious } from "../../lib/queries.ts"

const clientsBy = (q: string) =>
  readKeepingPrevious("GET /coach/clients", { query: { limit: 6, ...(q && { q }) } })
const coachesBy = (q: string) => readKeepingPrevious("GET /bookings/coaches", { query: { q, limit: 6 } })
const peopleBy = (q: string) => readKeepingPrevious("GET /users/search", { query: { q, limit: 6 } })
const usersBy = (q: string) => readKeepingPrevious("GET /admin/users", { query: { q, limit: 6 } })

const PAUSE_MS = 180
const MIN_LENGTH = 2

/** The data to search in: cached lists at once, server results shortly after the last keystroke. */
export const useSearchData = (typed: string, opened: boolean) => {
  const { has, side } = useLogin()
  const [q] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const longEnough = q.length >= MIN_LENGTH
  const isCoach = has("coach")
  const mine = useQuery({ ...acceptedConnections("client"), enabled: opened })
  const clients = useQuery({ ...clientsBy(q), enabled: opened && isCoach })
  const people = useQuery({ ...peopleBy(q), enabled: opened && longEnough })
  const writing = useQuery({ ...coachesBy(q), enabled: opened && longEnough })
  const users = useQuery({ ...usersBy(q), enabled: opened && longEnough && has("admin") })
  const own = useQuery({ ...myUpcoming, enabled: opened })
  const coached = useQuery({ ...coachUpcoming, enabled: opened && isCoach })
  return {
    coaches: mine.data?.items ?? [],
    clients: clients.data?.items ?? [],
    /** Coaches by their name or by what they wrote. */
    writing: longEnough ? (writing.data?.items ?? []) : [],
    people: longEnough ? (people.data?.items ?? []) : [],
    users: longEnough ? (users.data?.items ?? []) : [],
    sessions: [
      ...(own.data?.items ?? []).map(booking => ({ booking, other: booking.coach, side: "coach" as const })),
      ...(coached.data?.items ?? []).map(booking => ({
        booking,
        other: booking.client,
        side: "client" as const,
      })),
    ],
    side,
    failed: people.isError,
  }
}

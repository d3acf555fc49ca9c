import { useQuery } from "@tanstack/react-query"
import { coachUpcoming } from "../../entities/booking/api.ts"
import { needsMyAnswer } from "../../entities/booking/booking.ts"
import { groupRequests } from "../../entities/booking/group-requests.ts"
import { pendingConnections } from "../../entities/connection/api.ts"
import { useUnreadMessages } from "../../entities/room/api.ts"
import { useLogin } from "../../lib/login.ts"
import type { NavItem } from "./nav-items.ts"

/**
 * The number at a navigation item: unread messages; the requests, to connect and for sessions, that wait for the coach's
 * answer.
 */
export const useNavBadge = (item: NavItem["name"]): number => {
  const { person, side } = useLogin()
  const counted = item === "clients" && side === "coach" && person !== null
  const { data } = useQuery({ ...pendingConnections("coach"), enabled: counted })
  const bookings = useQuery({ ...coachUpcoming, enabled: counted })
  const unread = useUnreadMessages(item === "messages")
  if (item === "messages") return unread
  if (!counted) return 0
  const sessions = groupRequests((bookings.data?.items ?? []).filter(needsMyAnswer))
  return (data?.items.length ?? 0) + sessions.length
}

import { useQuery } from "@tanstack/react-query"
import { pendingConnections } from "../../entities/connection/api.ts"
import { useLogin } from "../../lib/login.ts"
import type { NavItem } from "./nav-items.ts"

/** The number at a navigation item: connection requests that wait for the coach's answer. */
export const useNavBadge = (item: NavItem["name"]): number => {
  const { person, side } = useLogin()
  const counted = item === "clients" && side === "coach" && person !== null
  const { data } = useQuery({ ...pendingConnections("coach"), enabled: counted })
  return counted ? (data?.items.length ?? 0) : 0
}

import { useQuery } from "@tanstack/react-query"
import { acceptedConnections, pendingConnections } from "../../entities/connection/api.ts"
import { useLogin } from "../../lib/login.ts"

/** The number of connected coaches and of pending requests; undefined until loaded. */
export const useNetworkCounts = () => {
  const enabled = useLogin().person !== null
  return {
    accepted: useQuery({ ...acceptedConnections("client"), enabled }).data?.items.length,
    pending: useQuery({ ...pendingConnections("client"), enabled }).data?.items.length,
  }
}

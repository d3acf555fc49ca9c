import { useQuery } from "@tanstack/react-query"
import { useLogin } from "../../lib/login.ts"
import { read } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"
import type { Place } from "./nav-items.ts"

const requests = read("GET /connections/pending", { query: { limit: 100 } })

refetchOn("connection:changed", ["GET /connections/pending"])

/** The figure at a place's icon: requests that wait for the coach's answer. */
export const useWaiting = (place: Place["name"]): number => {
  const { person, side } = useLogin()
  const counted = place === "clients" && side === "coach" && person !== null
  const { data } = useQuery({ ...requests, enabled: counted })
  return counted ? (data?.items.length ?? 0) : 0
}

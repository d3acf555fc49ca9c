import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { clients } from "../../../entities/client/api.ts"
import { coachPage } from "../../../entities/coach/api.ts"
import { pastConnections, pendingConnectionPages } from "../../../entities/connection/api.ts"
import { useMe } from "../../../lib/login.ts"

export const pastClients = (q: string) => pastConnections("coach", 100, q)

/** The coach's own public page, for capacity and response time. */
export const useOwnCoachPage = () => useQuery(coachPage(useMe().id))

interface Pages {
  data: unknown[] | undefined
  hasNextPage: boolean
}

const countOf = ({ data, hasNextPage }: Pages): number | undefined => (hasNextPage ? undefined : data?.length)

/** The count of each tab; undefined while unknown or when there is more than one page. */
export const useClientCounts = () => ({
  connected: countOf(useInfiniteQuery(clients())),
  requests: useInfiniteQuery(pendingConnectionPages("coach")).data?.length,
  past: countOf(useInfiniteQuery(pastClients(""))),
})

import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { connection } from "../../../entities/connection/api.ts"
import type { Scope } from "../../../entities/connection/scopes.ts"
import { isProblem } from "../../../lib/problem.ts"
import { type ClientProfile, clientProfile } from "./api.ts"

/**
 * A client's page. The server records each read of it in the client's access log, so no event refetches it. Events
 * refetch the connection instead, which is not recorded: when it ends, the page closes, and what the client stops
 * sharing disappears. What they share in addition is only read when the coach asks for it.
 */
export const useClient = (clientId: string) => {
  const queryClient = useQueryClient()
  const options = clientProfile(clientId)
  const query = useQuery(options)
  const { data: client } = query
  const current = useQuery({ ...connection(client?.connectionId ?? ""), enabled: client !== undefined })
  const hasEnded =
    isProblem(current.error, "not_found") ||
    (current.data !== undefined && current.data.status !== "accepted")
  const isClosed = hasEnded || isProblem(query.error, "not_found", "invalid_request")
  const scopes = current.data?.scopes ?? client?.scopes ?? []

  useEffect(() => {
    if (!isClosed) return
    return () => queryClient.removeQueries({ queryKey: clientProfile(clientId).queryKey })
  }, [isClosed, clientId, queryClient])

  return {
    query,
    isClosed,
    client: client && !isClosed ? limitedTo(client, scopes) : undefined,
    sharesMore: client !== undefined && scopes.some(scope => !client.scopes.includes(scope)),
  }
}

const limitedTo = (client: ClientProfile, scopes: readonly Scope[]): ClientProfile => {
  const has = (scope: Scope): boolean => scopes.includes(scope)
  return {
    ...client,
    scopes: client.scopes.filter(has),
    profile: has("profile") ? client.profile : null,
    metrics: has("metrics") ? client.metrics : null,
    nutrition: has("nutrition") ? client.nutrition : null,
    injuries: has("injuries") ? client.injuries : null,
    health: has("health") ? client.health : null,
  }
}

import { useQueryClient } from "@tanstack/react-query"
import { staleReads } from "../../entities/stale-reads.ts"
import type { Item } from "../../lib/contract.ts"
import { read, useCall } from "../../lib/queries.ts"

export type Blocked = Item<"GET /friends/blocked">
type Effects<K extends Parameters<typeof useCall>[0]> = NonNullable<Parameters<typeof useCall<K>>[1]>

export const blocked = read("GET /friends/blocked", { query: { limit: 100 } })

/** Every read that may contain the blocked person. */
const readsNamingPeople = ["GET /friends/blocked", "GET /notifications", ...staleReads.connection] as const

export const useBlock = (effects: Effects<"POST /friends/block/{userId}">) =>
  useCall("POST /friends/block/{userId}", { ...effects, invalidates: readsNamingPeople })

export const useUnblock = (effects: Effects<"DELETE /friends/block/{userId}">) => {
  const client = useQueryClient()
  return useCall("DELETE /friends/block/{userId}", {
    ...effects,
    atOnce: ({ params }) => {
      const before = client.getQueryData(blocked.queryKey)
      if (!before) return undefined
      client.setQueryData(blocked.queryKey, {
        ...before,
        items: before.items.filter(person => person.id !== params.userId),
      })
      return () => client.setQueryData(blocked.queryKey, before)
    },
    invalidates: readsNamingPeople,
  })
}

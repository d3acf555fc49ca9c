import { useQueryClient } from "@tanstack/react-query"
import { staleReads } from "../../entities/stale-reads.ts"
import type { Item } from "../../lib/contract.ts"
import { type Callbacks, read, useCall } from "../../lib/queries.ts"

export type Blocked = Item<"GET /friends/blocked">

export const blocked = read("GET /friends/blocked", { query: { limit: 100 } })

/** Every read that may contain the blocked person. */
const readsNamingPeople = ["GET /friends/blocked", "GET /notifications", ...staleReads.connection] as const

export const useBlock = (callbacks: Callbacks<"POST /friends/block/{userId}">) =>
  useCall("POST /friends/block/{userId}", { ...callbacks, invalidates: readsNamingPeople })

export const useUnblock = (callbacks: Callbacks<"DELETE /friends/block/{userId}">) => {
  const client = useQueryClient()
  return useCall("DELETE /friends/block/{userId}", {
    ...callbacks,
    optimisticUpdate: ({ params }) => {
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

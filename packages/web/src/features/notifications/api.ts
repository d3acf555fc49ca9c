import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query"
import type { Item, Reply } from "../../lib/contract.ts"
import { useLogin } from "../../lib/login.ts"
import { read, readPages, useCall } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type Notification = Item<"GET /notifications">
export type Preferences = Reply<"GET /notifications/preferences">
type List = Reply<"GET /notifications">
interface Pages {
  pages: List[]
  pageParams: unknown[]
}

const LIST = ["GET /notifications"] as const

export const newestNotifications = read("GET /notifications", { query: { limit: 6 } })
export const notifications = readPages("GET /notifications", { query: { limit: 30 } })
export const preferences = read("GET /notifications/preferences")

refetchOn("notification:new", LIST)

/** The number of unread notifications. */
export const useUnread = (): number => {
  const { person } = useLogin()
  return useQuery({ ...newestNotifications, enabled: person !== null }).data?.unreadTotal ?? 0
}

/** Changes every cached list, single or paged; returns how to roll it back. */
const changeLists = (client: QueryClient, change: (list: List) => List): (() => void) => {
  const before = client.getQueriesData<List | Pages>({ queryKey: LIST })
  for (const [key, cached] of before) {
    if (!cached) continue
    client.setQueryData(
      key,
      "pages" in cached ? { ...cached, pages: cached.pages.map(change) } : change(cached),
    )
  }
  return () => {
    for (const [key, cached] of before) client.setQueryData(key, cached)
  }
}

const markedRead =
  (ids: readonly string[] | undefined, at: string) =>
  (list: List): List => {
    const isToMark = (item: Notification): boolean => item.readAt === null && (ids?.includes(item.id) ?? true)
    const marked = list.items.filter(isToMark).length
    return {
      ...list,
      items: list.items.map(item => (isToMark(item) ? { ...item, readAt: at } : item)),
      unreadTotal: ids ? Math.max(0, list.unreadTotal - marked) : 0,
    }
  }

/** Marks the given notifications as read, or all of them without ids. */
export const useMarkRead = () => {
  const client = useQueryClient()
  return useCall("POST /notifications/read", {
    optimisticUpdate: ({ body }) => changeLists(client, markedRead(body?.ids, new Date().toISOString())),
    invalidates: LIST,
  })
}

export const useRemoveNotification = (failed: (problem: Error) => void) => {
  const client = useQueryClient()
  return useCall("DELETE /notifications/{notificationId}", {
    optimisticUpdate: ({ params }) =>
      changeLists(client, list => {
        const gone = list.items.find(item => item.id === params.notificationId)
        if (!gone) return list
        return {
          ...list,
          items: list.items.filter(item => item !== gone),
          unreadTotal: list.unreadTotal - (gone.readAt === null ? 1 : 0),
        }
      }),
    invalidates: LIST,
    failed,
  })
}

export const useChangePreferences = (failed: (problem: Error) => void) => {
  const client = useQueryClient()
  return useCall("PUT /notifications/preferences", {
    optimisticUpdate: ({ body }) => {
      const before = client.getQueryData(preferences.queryKey)
      if (!before) return undefined
      client.setQueryData(preferences.queryKey, { ...before, ...(body as Partial<Preferences>) })
      return () => client.setQueryData(preferences.queryKey, before)
    },
    invalidates: ["GET /notifications/preferences"],
    failed,
  })
}

import { call } from "../../lib/api.ts"
import type { Item, Reply } from "../../lib/contract.ts"
import { readPages } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type AccessLogEntry = Item<"GET /users/me/access-log">
export type Seen = AccessLogEntry["seen"]
export type Viewer = Reply<"GET /users/me/access-log">["viewers"][number]

export interface AccessLogSearch {
  viewerId?: string | undefined
  /** `YYYY-MM` */
  month?: string | undefined
}

const lastDay = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number)
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`
}

const queryOf = ({ viewerId, month }: AccessLogSearch) => ({
  ...(viewerId && { viewerId }),
  ...(month && { from: `${month}-01`, to: lastDay(month) }),
})

/** Looks at one's data, newest first, page by page; the page also says who looked how often. */
export const looks = (search: AccessLogSearch) =>
  readPages("GET /users/me/access-log", { query: queryOf(search) })

/** Everybody who ever looked, whatever is filtered. */
export const viewers = {
  queryKey: ["GET /users/me/access-log", "viewers"],
  queryFn: async (): Promise<Viewer[]> =>
    (await call("GET /users/me/access-log", { query: { limit: 1 } })).viewers,
}

export const accessLogAsFile = (): Promise<string> => call("GET /users/me/access-log.csv")

refetchOn("connection:changed", ["GET /users/me/access-log"])

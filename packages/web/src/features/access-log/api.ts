import { call } from "../../lib/api.ts"
import type { Item, Reply } from "../../lib/contract.ts"
import { readPages } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type AccessLogEntry = Item<"GET /users/me/access-log">
export type DataCategory = AccessLogEntry["seen"]
export type Viewer = Reply<"GET /users/me/access-log">["viewers"][number]

export interface AccessLogFilter {
  viewerId?: string | undefined
  /** `YYYY-MM` */
  month?: string | undefined
}

const lastDay = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number)
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`
}

const queryOf = ({ viewerId, month }: AccessLogFilter) => ({
  ...(viewerId && { viewerId }),
  ...(month && { from: `${month}-01`, to: lastDay(month) }),
})

/** Access log entries of the signed-in person's data, newest first. */
export const accessLogPages = (search: AccessLogFilter) =>
  readPages("GET /users/me/access-log", { query: queryOf(search) })

/** Everybody who ever accessed the data, whatever the filter. */
export const viewers = {
  queryKey: ["GET /users/me/access-log", "viewers"],
  queryFn: async (): Promise<Viewer[]> =>
    (await call("GET /users/me/access-log", { query: { limit: 1 } })).viewers,
}

export const accessLogAsFile = (): Promise<string> => call("GET /users/me/access-log.csv")

refetchOn("connection:changed", ["GET /users/me/access-log"])

import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { readKeeping } from "../../../lib/queries.ts"
import { refetchOn } from "../../../lib/realtime.ts"
import { msOf } from "../../../lib/times.ts"
import { spanAround } from "./dates.ts"
import type { Away } from "./hours.ts"

const busyBetween = (from: number, to: number) =>
  readKeeping("GET /calendars/busy", {
    query: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
  })

refetchOn("calendar:changed", ["GET /calendars/busy"])

/** What the coach's other calendars hold; nothing until it is known, for it only adds to the picture. */
export const useElsewhere = (first: string, last: string, shown: boolean): Away[] => {
  const { t } = useTranslation("calendar")
  const { from, to } = spanAround(first, last)
  const { data } = useQuery({ ...busyBetween(from, to), enabled: shown })
  if (!shown) return []
  return (data?.items ?? []).map(({ sourceId, start, end }) => ({
    id: `${sourceId}-${start}`,
    note: t("elsewhere"),
    start: msOf(start),
    end: msOf(end),
    elsewhere: true as const,
  }))
}

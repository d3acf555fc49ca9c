import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { readKeepingPrevious } from "../../../lib/queries.ts"
import { refetchOn } from "../../../lib/realtime.ts"
import { msOf } from "../../../lib/times.ts"
import type { UnavailableRange } from "./bookable-hours.ts"
import { spanAround } from "./dates.ts"

const busyBetween = (from: number, to: number) =>
  readKeepingPrevious("GET /calendars/busy", {
    query: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
  })

refetchOn("calendar:changed", ["GET /calendars/busy"])

/** When the coach's external calendars are busy. Errors and loading show nothing: the calendar works without. */
export const useExternalBusy = (first: string, last: string, shown: boolean): UnavailableRange[] => {
  const { t } = useTranslation("calendar")
  const { from, to } = spanAround(first, last)
  const { data } = useQuery({ ...busyBetween(from, to), enabled: shown })
  if (!shown) return []
  return (data?.items ?? []).map(({ sourceId, start, end }) => ({
    id: `${sourceId}-${start}`,
    note: t("elsewhere"),
    start: msOf(start),
    end: msOf(end),
    external: true as const,
  }))
}

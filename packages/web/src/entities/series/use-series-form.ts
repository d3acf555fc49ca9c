import { useState } from "react"
import { type BookedSeries, type SeriesRequest, useBookSeries, useSeriesPreview } from "./api.ts"

/** How many weeks lie between two sessions, or no repetition. */
export type Interval = "once" | "1" | "2"

const DEFAULT_OCCURRENCES = 6
export const MAX_OCCURRENCES = 52

interface Options {
  coachId: string
  /** The client that a coach books for; null while none is chosen. */
  clientId?: string | null
  kind: Pick<SeriesRequest, "type" | "minutes">
  slot: string | null
  agenda: string
  voucher?: string
}

/** Whether and how often the chosen time repeats, which of its dates have a conflict, and booking them all. */
export const useSeriesForm = (
  { coachId, clientId, kind, slot, agenda, voucher }: Options,
  done: (booked: BookedSeries) => void,
) => {
  const [interval, setInterval] = useState<Interval>("once")
  const [times, setTimes] = useState(DEFAULT_OCCURRENCES)
  const on = interval !== "once" && slot !== null && clientId !== null
  const request: SeriesRequest = {
    coachId,
    ...(clientId && { clientId }),
    ...kind,
    scheduledAt: slot ?? "",
    everyWeeks: interval === "2" ? 2 : 1,
    times,
    ...(voucher && { voucher }),
  }
  const preview = useSeriesPreview(request, on)
  const book = useBookSeries({ done, failed: () => void preview.refetch() })
  const conflicts = preview.data ? preview.data.dates.length - preview.data.free : 0
  return {
    interval,
    setInterval,
    times,
    setTimes,
    on,
    preview,
    book,
    /** How many dates are free; 0 while that is not known. */
    free: on && !preview.isPlaceholderData ? (preview.data?.free ?? 0) : 0,
    /** Books the free dates; those with a conflict are left out. */
    send: (mode?: "request") =>
      book.mutate({
        body: {
          ...request,
          only: conflicts > 0 ? "free" : "all",
          ...(mode && { mode }),
          ...(agenda.trim() && { agenda: agenda.trim() }),
        },
      }),
  }
}

export type SeriesForm = ReturnType<typeof useSeriesForm>

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../lib/api.ts"
import type { Body, Reply } from "../../lib/contract.ts"
import { useCall } from "../../lib/queries.ts"

export type SeriesPreview = Reply<"POST /bookings/series/preview">
export type SeriesDate = SeriesPreview["dates"][number]
export type BookedSeries = Reply<"POST /bookings/series">
export type Every = "once" | "1" | "2"
type Asked = NonNullable<Body<"POST /bookings/series/preview">>

const FIRST_TIMES = 6
export const MAX_OCCURRENCES = 52

interface Chosen {
  coachId: string
  /** Whom the coach books for. */
  clientId?: string | null
  kind: Pick<Asked, "type" | "minutes">
  slot: string | null
  agenda: string
  voucher?: string
}

/** Whether and how often the chosen time repeats, what stands against each date, and booking them all. */
export const useRepeat = (
  { coachId, clientId, kind, slot, agenda, voucher }: Chosen,
  done: (booked: BookedSeries) => void,
) => {
  const [every, setEvery] = useState<Every>("once")
  const [times, setTimes] = useState(FIRST_TIMES)
  const on = every !== "once" && slot !== null && clientId !== null
  const asked: Asked = {
    coachId,
    ...(clientId && { clientId }),
    ...kind,
    scheduledAt: slot ?? "",
    everyWeeks: every === "2" ? 2 : 1,
    times,
    ...(voucher && { voucher }),
  }
  const preview = useQuery({
    queryKey: ["POST /bookings/series/preview", asked],
    queryFn: () => call("POST /bookings/series/preview", { body: asked }),
    enabled: on,
    staleTime: 0,
    placeholderData: before => before,
  })
  const book = useCall("POST /bookings/series", {
    changes: [
      "GET /bookings/my-bookings",
      "GET /bookings/coach/bookings",
      "GET /bookings/coaches/{coachId}/slots",
      "GET /bookings/coaches",
    ],
    done,
    failed: () => void preview.refetch(),
  })
  const conflicts = preview.data ? preview.data.dates.length - preview.data.free : 0
  return {
    every,
    setEvery,
    times,
    setTimes,
    on,
    preview,
    book,
    /** How many dates are free; 0 while that is not known. */
    free: on && !preview.isPlaceholderData ? (preview.data?.free ?? 0) : 0,
    /** Where some dates are not free, only the others are booked. */
    send: (mode?: "request") =>
      book.mutate({
        body: {
          ...asked,
          only: conflicts > 0 ? "free" : "all",
          ...(mode && { mode }),
          ...(agenda.trim() && { agenda: agenda.trim() }),
        },
      }),
  }
}

export type RepeatState = ReturnType<typeof useRepeat>

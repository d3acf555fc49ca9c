import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { call } from "../../lib/api.ts"
import type { Body, Reply } from "../../lib/contract.ts"
import { useCall } from "../../lib/queries.ts"
import type { Kind } from "./api.ts"

export type SeriesPreview = Reply<"POST /bookings/series/preview">
export type SeriesDate = SeriesPreview["dates"][number]
export type BookedSeries = Reply<"POST /bookings/series">
export type Every = "once" | "1" | "2"

const FIRST_TIMES = 6
export const MOST_TIMES = 52

interface Chosen {
  coachId: string
  kind: Kind
  slot: string | null
  agenda: string
}

/** Whether and how often the chosen time repeats, what stands against each date, and booking them all. */
export const useRepeat = ({ coachId, kind, slot, agenda }: Chosen, done: (booked: BookedSeries) => void) => {
  const [every, setEvery] = useState<Every>("once")
  const [times, setTimes] = useState(FIRST_TIMES)
  const on = every !== "once" && slot !== null
  const asked: NonNullable<Body<"POST /bookings/series/preview">> = {
    coachId,
    ...kind,
    scheduledAt: slot ?? "",
    everyWeeks: every === "2" ? 2 : 1,
    times,
  }
  const preview = useQuery({
    queryKey: ["POST /bookings/series/preview", asked],
    queryFn: () => call("POST /bookings/series/preview", { body: asked }),
    enabled: on,
    staleTime: 0,
    placeholderData: before => before,
  })
  const book = useCall("POST /bookings/series", {
    changes: ["GET /bookings/my-bookings", "GET /bookings/coaches/{coachId}/slots", "GET /bookings/coaches"],
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

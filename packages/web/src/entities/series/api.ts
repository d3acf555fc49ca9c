import { useQuery } from "@tanstack/react-query"
import { call } from "../../lib/api.ts"
import type { Body, Reply } from "../../lib/contract.ts"
import { type Callbacks, read, useCall } from "../../lib/queries.ts"
import { staleReads } from "../stale-reads.ts"

export type Series = Reply<"GET /bookings/series/{seriesId}">
export type SeriesRequest = NonNullable<Body<"POST /bookings/series/preview">>
export type SeriesDate = Reply<"POST /bookings/series/preview">["dates"][number]
export type BookedSeries = Reply<"POST /bookings/series">

export const series = (seriesId: string) => read("GET /bookings/series/{seriesId}", { params: { seriesId } })

/** Which dates of a series are free now. */
export const useSeriesPreview = (request: SeriesRequest, enabled: boolean) =>
  useQuery({
    queryKey: ["POST /bookings/series/preview", request],
    queryFn: () => call("POST /bookings/series/preview", { body: request }),
    enabled,
    staleTime: 0,
    placeholderData: before => before,
  })

export const useBookSeries = (callbacks: Callbacks<"POST /bookings/series">) =>
  useCall("POST /bookings/series", { ...callbacks, invalidates: staleReads.booking })

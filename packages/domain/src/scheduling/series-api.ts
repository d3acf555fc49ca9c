import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id } from "../kernel/fields.ts"
import { bookedSeries, bookSeries, previewSeries, series, seriesPreview } from "./series-schema.ts"

const seriesRefusals = [
  "connection_required",
  "coach_fully_booked",
  "too_many_pending",
  "not_on_offer",
  "voucher_not_valid",
] as const

export const seriesApi = defineEndpoints({
  "POST /bookings/series/preview": {
    operationId: "previewSeries",
    summary: "The dates of a series, each free or with its conflict; nothing is booked",
    who: "signed-in",
    body: previewSeries,
    reply: { status: 200, body: seriesPreview },
    problems: seriesRefusals,
  },
  "POST /bookings/series": {
    operationId: "bookSeries",
    summary: "Book a session every week or every other week: all dates or none, or only the free ones",
    who: "signed-in",
    body: bookSeries,
    reply: { status: 201, body: bookedSeries },
    problems: [...seriesRefusals, "series_conflicts", "slot_taken"],
    perMinute: 20,
  },
  "GET /bookings/series/{seriesId}": {
    operationId: "getSeries",
    summary: "A series with all its sessions",
    who: "signed-in",
    params: z.strictObject({ seriesId: id }),
    reply: { status: 200, body: series },
  },
})

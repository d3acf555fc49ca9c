import { z } from "zod"
import { id, instant, instantOut, text } from "../kernel/fields.ts"
import { minutes, sessionType } from "../pricing/schema.ts"
import { booking } from "./schema.ts"
import { MAX_SERIES_LENGTH } from "./series.ts"

/** The same session every week or every other week, at the same local time of the coach. */
export const previewSeries = z.strictObject({
  coachId: id,
  /** The client, where a coach books. */
  clientId: id.optional(),
  /** The first session. */
  scheduledAt: instant,
  minutes: minutes.optional(),
  type: sessionType.optional(),
  everyWeeks: z.union([z.literal(1), z.literal(2)]).default(1),
  times: z.int().min(2).max(MAX_SERIES_LENGTH),
  /** Applied to every session. */
  voucher: z.string().max(30).optional(),
})

export const bookSeries = previewSeries.extend({
  /** `all`: all dates or none. `free`: only the free ones. */
  only: z.enum(["all", "free"]).default("all"),
  mode: z.enum(["request", "instant"]).optional(),
  agenda: text(2000).optional(),
})

/** A date of a series: free, or with the refusal that booking it alone would get. */
export const seriesDate = z.object({
  scheduledAt: instantOut,
  conflict: z
    .object({
      code: z.enum(["slot_taken", "slot_not_offered", "client_busy"]),
      /** The rule of the schedule that excludes it, with `slot_not_offered`. */
      reason: z.string().nullable(),
      nearest: z.array(instantOut),
    })
    .nullable(),
})

export const seriesPreview = z.object({
  timeZone: z.string(),
  type: sessionType,
  minutes: z.number(),
  everyWeeks: z.number(),
  free: z.number(),
  /** Total price of the free dates; null where none is free. */
  total: z.object({ amount: z.number(), currency: z.string() }).nullable(),
  dates: z.array(seriesDate),
})

export const series = z.object({
  id,
  coachId: id,
  clientId: id,
  everyWeeks: z.number(),
  times: z.number(),
  type: sessionType,
  minutes: z.number(),
  /** All bookings of the series, by time, in any status. */
  bookings: z.array(booking),
})

export const bookedSeries = series.extend({ skipped: z.array(seriesDate) })

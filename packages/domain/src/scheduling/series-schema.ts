import { z } from "zod"
import { id, instant, instantOut, text } from "../kernel/fields.ts"
import { minutes, sessionType } from "../pricing/schema.ts"
import { booking } from "./schema.ts"
import { MAX_SERIES_LENGTH } from "./series.ts"

/** The same session every week or every other week, by the coach's clock. */
export const previewSeries = z.strictObject({
  coachId: id,
  /** When a coach books for a client. */
  clientId: id.optional(),
  /** The first one. */
  scheduledAt: instant,
  minutes: minutes.optional(),
  type: sessionType.optional(),
  everyWeeks: z.union([z.literal(1), z.literal(2)]).default(1),
  times: z.int().min(2).max(MAX_SERIES_LENGTH),
  /** Takes its share of every session. */
  voucher: z.string().max(30).optional(),
})

export const bookSeries = previewSeries.extend({
  /** `all`: every one or none. `free`: those that are free, without the others. */
  only: z.enum(["all", "free"]).default("all"),
  mode: z.enum(["request", "instant"]).optional(),
  agenda: text(2000).optional(),
})

/** One date of a series: free, or with what stands against it, in the words of booking a single one. */
export const seriesDate = z.object({
  scheduledAt: instantOut,
  conflict: z
    .object({
      code: z.enum(["slot_taken", "slot_not_offered", "client_busy"]),
      /** Which rule of the coach's hours, where it is one. */
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
  /** What the free ones cost together; null where none is free. */
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
  /** All that were booked, by time, whatever became of each. */
  bookings: z.array(booking),
})

export const bookedSeries = series.extend({ skipped: z.array(seriesDate) })

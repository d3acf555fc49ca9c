import { ok, refuse } from "@rapport/domain/kernel/result"
import type { series } from "@rapport/domain/scheduling/series-schema"
import type { z } from "zod"
import type { Ctx } from "../../../platform/ctx.ts"
import { presentBookings } from "../bookings/present.ts"

export type Series = z.input<typeof series>

/** A series of the asker's own, on either side. Absent and somebody else's look alike. */
export const findSeriesOpenTo = async (ctx: Ctx, seriesId: string) =>
  (await ctx.db
    .selectFrom("booking_series")
    .selectAll()
    .where("id", "=", seriesId)
    .where(eb => eb.or([eb("coach_id", "=", ctx.actor.id), eb("client_id", "=", ctx.actor.id)]))
    .executeTakeFirst()) ?? null

export const readSeries = async (ctx: Ctx, seriesId: string) => {
  const found = await findSeriesOpenTo(ctx, seriesId)
  if (!found) return refuse("not_found")
  const rows = await ctx.db
    .selectFrom("bookings")
    .selectAll()
    .where("series_id", "=", seriesId)
    .orderBy("scheduled_at")
    .orderBy("id")
    .execute()
  return ok<Series>({
    id: found.id,
    coachId: found.coach_id,
    clientId: found.client_id,
    everyWeeks: found.every_weeks,
    times: found.times,
    type: found.type,
    minutes: found.minutes,
    bookings: await presentBookings(ctx, rows),
  })
}

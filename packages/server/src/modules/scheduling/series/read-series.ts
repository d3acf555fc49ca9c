import { ok, refuse } from "@rapport/domain/kernel/result"
import type { series } from "@rapport/domain/scheduling/series-schema"
import type { Selectable } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import type { Tables } from "../../../platform/tables.ts"
import type { BookingRow } from "../bookings/booking-row.ts"
import { presentBookings } from "../bookings/present.ts"

export type Series = z.input<typeof series>
export type SeriesRow = Selectable<Tables["booking_series"]>

/** A series of the caller, as the coach or the client; somebody else's look like absent ones. */
export const readSeries = async (ctx: Ctx, seriesId: string) => {
  const found = await findSeriesOpenTo(ctx, seriesId)
  if (!found) return refuse("not_found")
  const bookings = await ctx.db
    .selectFrom("bookings")
    .selectAll()
    .where("series_id", "=", seriesId)
    .orderBy("scheduled_at")
    .orderBy("id")
    .execute()
  return ok(await presentSeries(ctx, found, bookings))
}

const findSeriesOpenTo = (ctx: Ctx, seriesId: string): Promise<SeriesRow | undefined> =>
  ctx.db
    .selectFrom("booking_series")
    .selectAll()
    .where("id", "=", seriesId)
    .where(eb => eb.or([eb("coach_id", "=", ctx.actor.id), eb("client_id", "=", ctx.actor.id)]))
    .executeTakeFirst()

export const presentSeries = async (
  ctx: Ctx,
  row: SeriesRow,
  bookings: readonly BookingRow[],
): Promise<Series> => ({
  id: row.id,
  coachId: row.coach_id,
  clientId: row.client_id,
  everyWeeks: row.every_weeks,
  times: row.times,
  type: row.type,
  minutes: row.minutes,
  bookings: await presentBookings(ctx, bookings),
})

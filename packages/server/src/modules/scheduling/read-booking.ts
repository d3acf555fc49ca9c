import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { bookingLine } from "@rapport/domain/scheduling/schema"
import type { z } from "zod"
import type { Ctx } from "../../platform/ctx.ts"
import { findBookingOpenTo } from "./access.ts"
import { presentOne } from "./present.ts"

/** One of the asker's own bookings, with everything that happened to it. */
export const readBooking = async (ctx: Ctx, bookingId: string) => {
  const row = await findBookingOpenTo(ctx, bookingId)
  if (!row) return refuse("not_found")
  return ok({ ...(await presentOne(ctx, row)), history: await historyOf(ctx, bookingId) })
}

const historyOf = async (ctx: Ctx, bookingId: string): Promise<z.input<typeof bookingLine>[]> => {
  const lines = await ctx.db
    .selectFrom("booking_history")
    .select(["at", "what", "by", "reason", "because", "scheduled_at"])
    .where("booking_id", "=", bookingId)
    .orderBy("id")
    .execute()
  return lines.map(line => ({
    at: isoInstant(line.at),
    what: line.what,
    by: line.by,
    reason: line.reason,
    because: line.because,
    scheduledAt: line.scheduled_at && isoInstant(line.scheduled_at),
  }))
}

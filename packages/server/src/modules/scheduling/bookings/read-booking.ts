import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { bookingHistoryEntry } from "@rapport/domain/scheduling/schema"
import type { z } from "zod"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { recordAccess } from "../../access-log/index.ts"
import { findBookingOpenTo } from "./access.ts"
import { presentOne } from "./present.ts"

/**
 * One of the asker's own bookings, with everything that happened to it. An admin reads anybody's, without what the two
 * wrote to each other, and both see on their own page that it was read.
 */
export const readBooking = async (ctx: Ctx, bookingId: string) => {
  const row = await findBookingOpenTo(ctx, bookingId)
  if (row) return ok({ ...(await presentOne(ctx, row)), history: await historyOf(ctx, bookingId) })
  return ctx.actor.roles.includes("admin") ? readForAdmin(ctx, bookingId) : refuse("not_found")
}

const readForAdmin = (ctx: Ctx, bookingId: string) =>
  inTransaction(ctx, async tx => {
    const row = await tx.db.selectFrom("bookings").selectAll().where("id", "=", bookingId).executeTakeFirst()
    if (!row) return refuse("not_found")
    const looks = [row.coach_id, row.client_id].map(subjectId => ({ subjectId, seen: "bookings" as const }))
    await recordAccess(tx, "admin", looks)
    const history = await historyOf(tx, bookingId)
    return ok({
      ...(await presentOne(tx, row, "no typed text")),
      history: history.map(line => ({ ...line, reason: null })),
    })
  })

const historyOf = async (ctx: Ctx, bookingId: string): Promise<z.input<typeof bookingHistoryEntry>[]> => {
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

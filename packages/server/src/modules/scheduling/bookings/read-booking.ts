import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { bookingHistoryEntry } from "@rapport/domain/scheduling/schema"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { recordAccess } from "../../access-log/index.ts"
import { findBookingForActor } from "./access.ts"
import { presentBooking } from "./present.ts"

/**
 * One of the actor's own bookings, with its history. An admin reads any booking, without what the two wrote to each
 * other, and the access log of both records it.
 */
export const readBooking = async (ctx: Ctx, bookingId: string) => {
  const row = await findBookingForActor(ctx, bookingId)
  if (row) return ok({ ...(await presentBooking(ctx, row)), history: await historyOf(ctx, bookingId) })
  return ctx.actor.roles.includes("admin") ? readForAdmin(ctx, bookingId) : refuse("not_found")
}

const readForAdmin = (ctx: Ctx, bookingId: string) =>
  inTransaction(ctx, async tx => {
    const row = await tx.db.selectFrom("bookings").selectAll().where("id", "=", bookingId).executeTakeFirst()
    if (!row) return refuse("not_found")
    const accesses = [row.coach_id, row.client_id].map(subjectId => ({
      subjectId,
      seen: "bookings" as const,
    }))
    await recordAccess(tx, "admin", accesses)
    const history = await historyOf(tx, bookingId)
    return ok({
      ...(await presentBooking(tx, row, "no typed text")),
      history: history.map(entry => ({ ...entry, reason: null })),
    })
  })

const historyOf = async (ctx: Ctx, bookingId: string): Promise<z.input<typeof bookingHistoryEntry>[]> => {
  const entries = await ctx.db
    .selectFrom("booking_history")
    .select(["at", "what", "by", "reason", "reason_code", "scheduled_at"])
    .where("booking_id", "=", bookingId)
    .orderBy("id")
    .execute()
  return entries.map(entry => ({
    at: isoInstant(entry.at),
    what: entry.what,
    by: entry.by,
    reason: entry.reason,
    because: entry.reason_code,
    scheduledAt: entry.scheduled_at && isoInstant(entry.scheduled_at),
  }))
}

import type { Ctx, Tx } from "../../../platform/ctx.ts"
import type { BookingRow } from "./booking-row.ts"

/** A booking of the asker's own, on either side. Absent and somebody else's look alike. */
export const findBookingOpenTo = async (ctx: Ctx, bookingId: string): Promise<BookingRow | null> =>
  (await ownBooking(ctx, bookingId).executeTakeFirst()) ?? null

/** The same, and nobody else changes it until this transaction is over. */
export const lockBookingOpenTo = async (tx: Tx, bookingId: string): Promise<BookingRow | null> =>
  (await ownBooking(tx, bookingId).forUpdate().executeTakeFirst()) ?? null

const ownBooking = (ctx: Ctx, bookingId: string) =>
  ctx.db
    .selectFrom("bookings")
    .selectAll()
    .where("id", "=", bookingId)
    .where(eb => eb.or([eb("coach_id", "=", ctx.actor.id), eb("client_id", "=", ctx.actor.id)]))

import type { Ctx, Tx } from "../../../platform/context.ts"
import type { BookingRow } from "./booking-row.ts"

/** A booking of the actor's own, on either side. One that does not exist and one of somebody else give the same null. */
export const findBookingOpenTo = async (ctx: Ctx, bookingId: string): Promise<BookingRow | null> =>
  (await ownBooking(ctx, bookingId).executeTakeFirst()) ?? null

/** The same, locked until the transaction ends. */
export const lockBookingOpenTo = async (tx: Tx, bookingId: string): Promise<BookingRow | null> =>
  (await ownBooking(tx, bookingId).forUpdate().executeTakeFirst()) ?? null

const ownBooking = (ctx: Ctx, bookingId: string) =>
  ctx.db
    .selectFrom("bookings")
    .selectAll()
    .where("id", "=", bookingId)
    .where(eb => eb.or([eb("coach_id", "=", ctx.actor.id), eb("client_id", "=", ctx.actor.id)]))

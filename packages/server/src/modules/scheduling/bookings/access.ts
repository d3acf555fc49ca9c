import type { Ctx, Tx } from "../../../platform/context.ts"
import type { BookingRow } from "./booking-row.ts"

/** Finds a booking in which the actor is the coach or the client. Null both where it does not exist and where it is of other people, so that nobody can probe for ids. */
export const findBookingForActor = async (ctx: Ctx, bookingId: string): Promise<BookingRow | null> =>
  (await ownBooking(ctx, bookingId).executeTakeFirst()) ?? null

/** The same, locked until the transaction ends. */
export const lockBookingForActor = async (tx: Tx, bookingId: string): Promise<BookingRow | null> =>
  (await ownBooking(tx, bookingId).forUpdate().executeTakeFirst()) ?? null

const ownBooking = (ctx: Ctx, bookingId: string) =>
  ctx.db
    .selectFrom("bookings")
    .selectAll()
    .where("id", "=", bookingId)
    .where(eb => eb.or([eb("coach_id", "=", ctx.actor.id), eb("client_id", "=", ctx.actor.id)]))

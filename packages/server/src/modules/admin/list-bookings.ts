import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { recordAccess } from "../access-log/index.ts"
import { availabilityOf, listBookingsForAdmin } from "../scheduling/index.ts"

type BookingsQuery = Parameters<typeof listBookingsForAdmin>[1]

/** All bookings, or those of one coach or client, for whom the access is recorded. */
export const listAllBookings = (ctx: Ctx, query: BookingsQuery) =>
  inTransaction(ctx, async tx => {
    const subjects = [query.coachId, query.clientId].filter(id => id !== undefined)
    const existing = await tx.db
      .selectFrom("accounts")
      .select("id")
      .where("id", "in", [...subjects, tx.actor.id])
      .execute()
    await recordAccess(
      tx,
      "admin",
      existing.map(({ id }) => ({ subjectId: id, seen: "bookings" })),
    )
    return listBookingsForAdmin(tx, query)
  })

/** A coach's calendar: availability and bookings. */
export const readCalendar = (ctx: Ctx, coachId: string, query: BookingsQuery) =>
  inTransaction(ctx, async tx => {
    const availability = await availabilityOf(tx, coachId)
    if (!availability) return refuse("not_found")
    await recordAccess(tx, "admin", [{ subjectId: coachId, seen: "calendar" }])
    const bookings = await listBookingsForAdmin(tx, { ...query, coachId })
    return bookings.ok ? ok({ ...bookings.value, availability }) : bookings
  })

import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"
import { recordAccess } from "../access-log/index.ts"
import { availabilityOf, listBookingsForAdmin } from "../scheduling/index.ts"

type BookingsQuery = Parameters<typeof listBookingsForAdmin>[1]

/** All bookings, or one person's: then that person's page says so. */
export const listAllBookings = (ctx: Ctx, query: BookingsQuery) =>
  inTransaction(ctx, async tx => {
    const asked = [query.coachId, query.clientId].filter(id => id !== undefined)
    const there = await tx.db
      .selectFrom("accounts")
      .select("id")
      .where("id", "in", [...asked, tx.actor.id])
      .execute()
    await recordAccess(
      tx,
      "admin",
      there.map(({ id }) => ({ subjectId: id, seen: "bookings" })),
    )
    return listBookingsForAdmin(tx, query)
  })

/** A coach's calendar: hours and sessions. */
export const readCalendar = (ctx: Ctx, coachId: string, query: BookingsQuery) =>
  inTransaction(ctx, async tx => {
    const availability = await availabilityOf(tx, coachId)
    if (!availability) return refuse("not_found")
    await recordAccess(tx, "admin", [{ subjectId: coachId, seen: "calendar" }])
    const bookings = await listBookingsForAdmin(tx, { ...query, coachId })
    return bookings.ok ? ok({ ...bookings.value, availability }) : bookings
  })

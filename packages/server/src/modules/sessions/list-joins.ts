import type { ReplyIn } from "@rapport/domain/kernel/contract"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { sessionsApi } from "@rapport/domain/sessions/api"
import type { Ctx, Tx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { recordAccess } from "../access-log/index.ts"
import { findBookingForActor } from "../scheduling/index.ts"

type JoinList = ReplyIn<(typeof sessionsApi)["GET /bookings/bookings/{bookingId}/joins"]>

/** Who joined a session, and when first and last: for its two people and for admins, whose access is recorded. */
export const listJoins = (ctx: Ctx, bookingId: string) =>
  inTransaction(ctx, async tx => {
    const booking = (await findBookingForActor(tx, bookingId)) ?? (await findForAdmin(tx, bookingId))
    if (!booking) return refuse("not_found")
    const rows = await tx.db
      .selectFrom("session_joins")
      .selectAll()
      .where("booking_id", "=", bookingId)
      .orderBy("first_joined_at")
      .execute()
    const joins: JoinList = {
      items: rows.map(row => ({
        personId: row.person_id,
        side: row.person_id === booking.coach_id ? "coach" : "client",
        firstJoinedAt: isoInstant(row.first_joined_at),
        lastJoinedAt: isoInstant(row.last_joined_at),
      })),
      nextCursor: null,
    }
    return ok(joins)
  })

const findForAdmin = async (tx: Tx, bookingId: string) => {
  if (!tx.actor.roles.includes("admin")) return null
  const booking = await tx.db
    .selectFrom("bookings")
    .select(["coach_id", "client_id"])
    .where("id", "=", bookingId)
    .executeTakeFirst()
  if (!booking) return null
  const people = [booking.coach_id, booking.client_id]
  await recordAccess(
    tx,
    "admin",
    people.map(subjectId => ({ subjectId, seen: "bookings" })),
  )
  return booking
}

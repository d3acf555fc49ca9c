import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { declineBooking } from "../bookings/decline-booking.ts"
import { publishWaitlistChange } from "./waitlist-row.ts"

/** The client waits no longer. A time that is held for them goes to the next in line. */
export const leaveWaitlist = (ctx: Ctx, entryId: string) =>
  inTransaction(ctx, async tx => {
    const offered = await openOffer(tx, entryId)
    const declined = offered && (await declineBooking(tx, { bookingId: offered.id }))
    const entry = await tx.db
      .updateTable("waitlist_entries")
      .set({ status: "left", updated_at: tx.now() })
      .where("id", "=", entryId)
      .where("client_id", "=", tx.actor.id)
      .where("status", "in", declined?.ok ? ["declined"] : ["waiting", "offered"])
      .returning(["id", "coach_id", "client_id", "group_id"])
      .executeTakeFirst()
    if (!entry) return refuse("not_found")
    await publishWaitlistChange(tx, entry)
    return ok(null)
  })

const openOffer = (tx: Tx, entryId: string) =>
  tx.db
    .selectFrom("bookings")
    .select("id")
    .where("waitlist_entry_id", "=", entryId)
    .where("client_id", "=", tx.actor.id)
    .where("status", "=", "pending")
    .where("expires_at", ">", tx.now())
    .executeTakeFirst()

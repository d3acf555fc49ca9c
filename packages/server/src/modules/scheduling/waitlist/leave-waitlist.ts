import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { declineBooking } from "../bookings/close-booking.ts"
import { publishWaitlistChange } from "./read-waitlist.ts"

/** The client leaves a waitlist. Their open offer is declined and goes to the next. */
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

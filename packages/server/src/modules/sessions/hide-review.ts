import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"
import { publishReviewChange } from "./publish-review-change.ts"
import { presentReview } from "./review-row.ts"

export interface HideReview {
  bookingId: string
  hidden: boolean
  reason: string
}

/** An admin takes a review off the coach's page, or puts it back; who did it and why is kept. */
export const hideReview = (ctx: Ctx, { bookingId, hidden, reason }: HideReview) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.roles.includes("admin")) return refuse("forbidden")
    const row = await tx.db
      .updateTable("reviews")
      .set({ hidden })
      .where("booking_id", "=", bookingId)
      .returningAll()
      .executeTakeFirst()
    if (!row) return refuse("not_found")
    await tx.db
      .insertInto("review_hidings")
      .values({ booking_id: bookingId, admin_id: tx.actor.id, hidden, reason: reason.trim(), at: tx.now() })
      .execute()
    await publishReviewChange(tx, row)
    return ok(presentReview(row))
  })

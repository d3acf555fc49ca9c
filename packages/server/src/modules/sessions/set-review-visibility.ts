import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { recordAdminAct } from "../access-log/index.ts"
import { publishReviewChange } from "./publish-review-change.ts"
import { presentReview } from "./review-row.ts"

export interface SetReviewVisibility {
  bookingId: string
  hidden: boolean
  reason: string
}

/** An admin hides a review from the coach's page or shows it again; who did it and why is stored. */
export const setReviewVisibility = (ctx: Ctx, { bookingId, hidden, reason }: SetReviewVisibility) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.roles.includes("admin")) return refuse("forbidden")
    // Trigger `reviews_counted` takes the review out of the coach's rating, or adds it again.
    const row = await tx.db
      .updateTable("reviews")
      .set({ hidden })
      .where("booking_id", "=", bookingId)
      .returningAll()
      .executeTakeFirst()
    if (!row) return refuse("not_found")
    // Trigger `review_hidings_append_only` refuses every later change of this row.
    await tx.db
      .insertInto("review_hidings")
      .values({ booking_id: bookingId, admin_id: tx.actor.id, hidden, reason: reason.trim(), at: tx.now() })
      .execute()
    await recordAdminAct(tx, {
      act: hidden ? "review_hidden" : "review_shown",
      subjectId: row.coach_id,
      reason: reason.trim(),
    })
    await publishReviewChange(tx, row)
    return ok(presentReview(row))
  })

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findBookingForActor } from "../scheduling/index.ts"
import { publishReviewChange } from "./publish-review-change.ts"
import { findReview, presentReview } from "./review-row.ts"

/** The coach answers a review; an empty text removes the answer. The client is notified of the first answer. */
export const answerReview = (ctx: Ctx, { bookingId, text }: { bookingId: string; text: string }) =>
  inTransaction(ctx, async tx => {
    const booking = await findBookingForActor(tx, bookingId)
    const review = booking && (await findReview(tx, bookingId))
    if (!booking || !review) return refuse("not_found")
    if (booking.coach_id !== tx.actor.id) return refuse("forbidden")
    const answer = text.trim() === "" ? null : text
    const row = await tx.db
      .updateTable("reviews")
      .set({ answer, answered_at: answer === null ? null : tx.now() })
      .where("booking_id", "=", bookingId)
      .returningAll()
      .executeTakeFirst()
    if (!row) return refuse("not_found")
    const { coach_id: coachId, client_id: clientId } = booking
    if (answer !== null && review.answer === null)
      await publish(tx, "review.answered", { bookingId, coachId, clientId })
    await publishReviewChange(tx, row)
    return ok(presentReview(row))
  })

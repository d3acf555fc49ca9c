import { ok, refuse } from "@rapport/domain/kernel/result"
import { mayChangeReview, mayWriteReview } from "@rapport/domain/sessions/reviews"
import type { reviewIn } from "@rapport/domain/sessions/schema"
import type { z } from "zod"
import type { Ctx, Tx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findBookingForActor } from "../scheduling/index.ts"
import { publishReviewChange } from "./publish-review-change.ts"
import { findReview, presentReview } from "./review-row.ts"

export type WriteReview = z.output<typeof reviewIn> & { bookingId: string }

/** The client reviews a session, once it was held and only once. */
export const writeReview = (ctx: Ctx, { bookingId, stars, text }: WriteReview) =>
  inTransaction(ctx, async tx => {
    const booking = await findBookingForActor(tx, bookingId)
    if (!booking) return refuse("not_found")
    if (booking.client_id !== tx.actor.id) return refuse("forbidden")
    const state = { status: booking.status, endsAt: booking.ends_at?.getTime() ?? null, writtenAt: null }
    if (!mayWriteReview(state, "client", tx.now().getTime())) return refuse("not_held")
    const { coach_id, client_id } = booking
    // Trigger `reviews_counted` adds it to the coach's rating.
    const row = await tx.db
      .insertInto("reviews")
      .values({ booking_id: bookingId, coach_id, client_id, stars, text, written_at: tx.now() })
      .onConflict(oc => oc.doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row) return refuse("already_reviewed")
    await publish(tx, "review.written", { bookingId, coachId: coach_id, clientId: client_id, stars })
    await publishReviewChange(tx, row)
    return ok(presentReview(row))
  })

export const changeReview = (ctx: Ctx, { bookingId, stars, text }: WriteReview) =>
  inTransaction(ctx, async tx => {
    const refusal = await refuseChange(tx, bookingId)
    if (refusal) return refusal
    // Trigger `reviews_counted` corrects the coach's rating.
    const row = await tx.db
      .updateTable("reviews")
      .set({ stars, text, edited_at: tx.now() })
      .where("booking_id", "=", bookingId)
      .returningAll()
      .executeTakeFirst()
    if (!row) return refuse("not_found")
    await publishReviewChange(tx, row)
    return ok(presentReview(row))
  })

/** Deletes the review together with the coach's answer. */
export const deleteReview = (ctx: Ctx, bookingId: string) =>
  inTransaction(ctx, async tx => {
    const refusal = await refuseChange(tx, bookingId)
    if (refusal) return refusal
    // Trigger `reviews_counted` takes it out of the coach's rating.
    const row = await tx.db
      .deleteFrom("reviews")
      .where("booking_id", "=", bookingId)
      .returningAll()
      .executeTakeFirst()
    if (row) await publishReviewChange(tx, row)
    return ok(null)
  })

/** The refusal if the actor may not change this review, else null. */
const refuseChange = async (tx: Tx, bookingId: string) => {
  const booking = await findBookingForActor(tx, bookingId)
  const review = booking && (await findReview(tx, bookingId))
  if (!booking || !review) return refuse("not_found")
  if (booking.client_id !== tx.actor.id) return refuse("forbidden")
  const state = { writtenAt: review.written_at.getTime() }
  return mayChangeReview(state, "client", tx.now().getTime()) ? null : refuse("review_final")
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import { mayChangeReview, mayWriteReview } from "@rapport/domain/sessions/reviews"
import type { reviewIn } from "@rapport/domain/sessions/schema"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import { findBookingOpenTo } from "../scheduling/index.ts"
import { publishReviewChange } from "./publish-review-change.ts"
import { findReview, presentReview } from "./review-row.ts"

export type WriteReview = z.output<typeof reviewIn> & { bookingId: string }

/** The client says how a session was, once it was held and once only. */
export const writeReview = (ctx: Ctx, { bookingId, stars, text }: WriteReview) =>
  inTransaction(ctx, async tx => {
    const booking = await findBookingOpenTo(tx, bookingId)
    if (!booking) return refuse("not_found")
    if (booking.client_id !== tx.actor.id) return refuse("forbidden")
    if (!mayWriteReview({ status: booking.status, writtenAt: null }, "client")) return refuse("not_held")
    const { coach_id, client_id } = booking
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
    const refusal = await whyNotChange(tx, bookingId)
    if (refusal) return refusal
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

/** With the review goes the coach's answer. */
export const takeReviewBack = (ctx: Ctx, bookingId: string) =>
  inTransaction(ctx, async tx => {
    const refusal = await whyNotChange(tx, bookingId)
    if (refusal) return refusal
    const row = await tx.db
      .deleteFrom("reviews")
      .where("booking_id", "=", bookingId)
      .returningAll()
      .executeTakeFirst()
    if (row) await publishReviewChange(tx, row)
    return ok(null)
  })

const whyNotChange = async (tx: Tx, bookingId: string) => {
  const booking = await findBookingOpenTo(tx, bookingId)
  const review = booking && (await findReview(tx, bookingId))
  if (!booking || !review) return refuse("not_found")
  if (booking.client_id !== tx.actor.id) return refuse("forbidden")
  const facts = { status: booking.status, writtenAt: review.written_at.getTime() }
  return mayChangeReview(facts, "client", tx.now().getTime()) ? null : refuse("review_final")
}

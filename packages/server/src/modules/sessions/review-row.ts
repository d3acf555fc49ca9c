import { isoInstant } from "@rapport/domain/kernel/fields"
import type { review } from "@rapport/domain/sessions/schema"
import type { Selectable } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import type { Tables } from "../../platform/tables.ts"

export type ReviewRow = Selectable<Tables["reviews"]>

export const findReview = async (ctx: Ctx, bookingId: string): Promise<ReviewRow | null> =>
  (await ctx.db.selectFrom("reviews").selectAll().where("booking_id", "=", bookingId).executeTakeFirst()) ??
  null

/** What the coach's page and the session both show of a review. */
export const presentPublicReview = (row: ReviewRow) => ({
  bookingId: row.booking_id,
  stars: row.stars,
  text: row.text,
  writtenAt: isoInstant(row.written_at),
  editedAt: row.edited_at && isoInstant(row.edited_at),
  answer:
    row.answer !== null && row.answered_at ? { text: row.answer, at: isoInstant(row.answered_at) } : null,
})

export const presentReview = (row: ReviewRow): z.input<typeof review> => ({
  ...presentPublicReview(row),
  hidden: row.hidden,
})

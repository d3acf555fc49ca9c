import { z } from "zod"
import { id, instantOut, text } from "../kernel/fields.ts"
import { connectedPerson } from "../network/schema.ts"

export const reviewIn = z.strictObject({ stars: z.int().min(1).max(5), text: text(2000).default("") })

export const review = z.object({
  bookingId: id,
  stars: z.number(),
  text: z.string(),
  writtenAt: instantOut,
  editedAt: instantOut.nullable(),
  answer: z.object({ text: z.string(), at: instantOut }).nullable(),
  /** An admin took it off the coach's page. */
  hidden: z.boolean(),
})

/** As it stands on the coach's page: a first name and an initial, or nobody's. */
export const shownReview = review.omit({ hidden: true }).extend({
  author: z.object({ firstName: z.string(), initial: z.string() }).nullable(),
})

/** As an admin sees it: with the two it is between, and what an admin last did about it. */
export const reviewForAdmin = review.extend({
  author: connectedPerson,
  coach: connectedPerson,
  decision: z.object({ by: connectedPerson, reason: z.string(), at: instantOut }).nullable(),
})

/** A session's review, if any, and what whoever asks may do about it. */
export const reviewOfBooking = z.object({
  review: review.nullable(),
  can: z.object({ write: z.boolean(), change: z.boolean(), answer: z.boolean() }),
})

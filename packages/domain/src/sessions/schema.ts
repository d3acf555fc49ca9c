import { z } from "zod"
import { id, instantOut, picture, text } from "../kernel/fields.ts"
import { connectedPerson } from "../network/schema.ts"

export const reviewIn = z.strictObject({ stars: z.int().min(1).max(5), text: text(2000).default("") })

export const review = z.object({
  bookingId: id,
  stars: z.number(),
  text: z.string(),
  writtenAt: instantOut,
  editedAt: instantOut.nullable(),
  answer: z.object({ text: z.string(), at: instantOut }).nullable(),
  /** An admin hid it from the coach's page. */
  hidden: z.boolean(),
})

/** A review on the coach's page: by a first name and an initial, or null where the author and the reader have blocked each other. */
export const publicReview = review.omit({ hidden: true }).extend({
  author: z
    .object({
      firstName: z.string(),
      initial: z.string(),
      /** Null where the author's privacy settings hide it. */
      profilePicture: picture,
    })
    .nullable(),
})

/** A review for admins: with its author, its coach and the last decision about it. */
export const reviewForAdmin = review.extend({
  author: connectedPerson,
  coach: connectedPerson,
  decision: z.object({ by: connectedPerson, reason: z.string(), at: instantOut }).nullable(),
})

/** The review of a session, if any, and what the caller may do with it. */
export const reviewOfBooking = z.object({
  review: review.nullable(),
  can: z.object({ write: z.boolean(), change: z.boolean(), answer: z.boolean() }),
})

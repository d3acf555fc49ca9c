import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, instantOut, list, nothing, page, text } from "../kernel/fields.ts"
import { sessionType } from "../pricing/schema.ts"
import { review, reviewForAdmin, reviewIn, reviewOfBooking, shownReview } from "./schema.ts"

const bookingId = z.strictObject({ bookingId: id })

export const sessionsApi = defineEndpoints({
  "POST /bookings/bookings/{bookingId}/join": {
    summary: "Join a session: from ten minutes before, the room's address and who is in it",
    who: "signed-in",
    params: z.strictObject({ bookingId: id }),
    reply: {
      status: 200,
      body: z.object({
        type: sessionType,
        /** Null for CHAT, whose room is in Rapport. */
        url: z.string().nullable(),
        fallbackUrl: z.string().nullable(),
        server: z.string().nullable(),
        audioOnly: z.boolean(),
        /** Told where the server's limits are known, such as the public Jitsi server's sign-in. */
        notice: z.string().nullable(),
        joinedAt: instantOut,
      }),
    },
    problems: ["not_open_yet", "session_over", "wrong_status"],
  },
  "GET /bookings/bookings/{bookingId}/review": {
    summary: "What was said of a session, and what I may do about it",
    who: "signed-in",
    params: bookingId,
    reply: { status: 200, body: reviewOfBooking },
  },
  "POST /bookings/bookings/{bookingId}/review": {
    summary: "Review a session that was held, once",
    who: "signed-in",
    params: bookingId,
    body: reviewIn,
    reply: { status: 201, body: review },
    problems: ["not_held", "already_reviewed"],
    perMinute: 20,
  },
  "PUT /bookings/bookings/{bookingId}/review": {
    summary: "Change my review, within 30 days",
    who: "signed-in",
    params: bookingId,
    body: reviewIn,
    reply: { status: 200, body: review },
    problems: ["review_final"],
  },
  "DELETE /bookings/bookings/{bookingId}/review": {
    summary: "Take my review back, within 30 days",
    who: "signed-in",
    params: bookingId,
    reply: { status: 204, body: nothing },
    problems: ["review_final"],
  },
  "PUT /bookings/bookings/{bookingId}/review/answer": {
    summary: "The coach answers a review; an empty text takes the answer away",
    who: "coach",
    params: bookingId,
    body: z.strictObject({ text: text(2000) }),
    reply: { status: 200, body: review },
  },
  "PUT /bookings/bookings/{bookingId}/review/visibility": {
    summary: "An admin takes a review off the coach's page, or puts it back, with a reason that is kept",
    who: "admin",
    params: bookingId,
    body: z.strictObject({
      hidden: z.boolean(),
      reason: text(500).refine(
        value => value.trim().length >= 5,
        "Write a reason of at least five characters.",
      ),
    }),
    reply: { status: 200, body: review },
  },
  "GET /bookings/admin/coaches/{coachId}/reviews": {
    summary: "All that clients said of a coach, hidden or not, with what an admin did about it",
    who: "admin",
    params: z.strictObject({ coachId: id }),
    query: page.omit({ q: true }),
    reply: { status: 200, body: list(reviewForAdmin) },
  },
  "GET /bookings/coaches/{coachId}/reviews": {
    summary: "What clients say of a coach, newest first",
    who: "anyone",
    params: z.strictObject({ coachId: id }),
    query: page.omit({ q: true }),
    reply: { status: 200, body: list(shownReview) },
  },
  "GET /bookings/bookings/{bookingId}/joins": {
    summary: "Who came into the room, and when first and last",
    who: "signed-in",
    params: z.strictObject({ bookingId: id }),
    reply: {
      status: 200,
      body: list(
        z.object({
          personId: id,
          side: z.enum(["coach", "client"]),
          firstJoinedAt: instantOut,
          lastJoinedAt: instantOut,
        }),
      ),
    },
  },
})

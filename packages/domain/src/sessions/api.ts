import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, instantOut, list, noContent, page, reason, text, wholeList } from "../kernel/fields.ts"
import { sessionType } from "../pricing/schema.ts"
import { publicReview, review, reviewForAdmin, reviewIn, reviewOfBooking } from "./schema.ts"

const bookingId = z.strictObject({ bookingId: id })

export const sessionsApi = defineEndpoints({
  "POST /bookings/bookings/{bookingId}/join": {
    operationId: "joinSession",
    summary: "Join a session, from ten minutes before its start: the address of its room",
    who: "signed-in",
    params: z.strictObject({ bookingId: id }),
    reply: {
      status: 200,
      body: z.object({
        type: sessionType,
        /** Null for CHAT, whose room is in Rapport itself. */
        url: z.string().nullable(),
        fallbackUrl: z.string().nullable(),
        server: z.string().nullable(),
        audioOnly: z.boolean(),
        /** Known limits of the video server, such as the sign-in of the public Jitsi server. */
        notice: z.string().nullable(),
        joinedAt: instantOut,
      }),
    },
    problems: ["not_open_yet", "session_over", "wrong_status"],
  },
  "GET /bookings/bookings/{bookingId}/review": {
    operationId: "getReview",
    summary: "The review of a session, and what I may do with it",
    who: "signed-in",
    params: bookingId,
    reply: { status: 200, body: reviewOfBooking },
  },
  "POST /bookings/bookings/{bookingId}/review": {
    operationId: "writeReview",
    summary: "Review a completed session, once",
    who: "signed-in",
    params: bookingId,
    body: reviewIn,
    reply: { status: 201, body: review },
    problems: ["not_held", "already_reviewed"],
    perMinute: 20,
  },
  "PUT /bookings/bookings/{bookingId}/review": {
    operationId: "changeReview",
    summary: "Change my review, within 30 days",
    who: "signed-in",
    params: bookingId,
    body: reviewIn,
    reply: { status: 200, body: review },
    problems: ["review_final"],
  },
  "DELETE /bookings/bookings/{bookingId}/review": {
    operationId: "deleteReview",
    summary: "Delete my review, within 30 days",
    who: "signed-in",
    params: bookingId,
    reply: { status: 204, body: noContent },
    problems: ["review_final"],
  },
  "PUT /bookings/bookings/{bookingId}/review/answer": {
    operationId: "answerReview",
    summary: "The coach answers a review; an empty text deletes the answer",
    who: "coach",
    params: bookingId,
    body: z.strictObject({ text: text(2000) }),
    reply: { status: 200, body: review },
  },
  "PUT /bookings/bookings/{bookingId}/review/visibility": {
    operationId: "setReviewVisibility",
    summary: "An admin hides a review from the coach's page, or shows it again, with a reason that is stored",
    who: "admin",
    params: bookingId,
    body: z.strictObject({
      hidden: z.boolean(),
      reason,
    }),
    reply: { status: 200, body: review },
  },
  "GET /bookings/admin/coaches/{coachId}/reviews": {
    operationId: "listReviewsAsAdmin",
    summary: "All reviews of a coach, hidden or not, with the last decision of an admin",
    who: "admin",
    params: z.strictObject({ coachId: id }),
    query: page,
    reply: { status: 200, body: list(reviewForAdmin) },
  },
  "GET /bookings/coaches/{coachId}/reviews": {
    operationId: "listReviews",
    summary: "The reviews of a coach, newest first",
    who: "anyone",
    params: z.strictObject({ coachId: id }),
    query: page,
    reply: { status: 200, body: list(publicReview) },
  },
  "GET /bookings/bookings/{bookingId}/joins": {
    operationId: "listJoins",
    summary: "Who joined the session, when first and when last",
    who: "signed-in",
    params: z.strictObject({ bookingId: id }),
    reply: {
      status: 200,
      body: wholeList(
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

import { sessionsApi } from "@rapport/domain/sessions/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { answerReview } from "./answer-review.ts"
import { joinSession } from "./join-session.ts"
import { listJoins } from "./list-joins.ts"
import { listReviewsForAdmin } from "./list-reviews-for-admin.ts"
import { listReviews, readReview } from "./read-reviews.ts"
import { setReviewVisibility } from "./set-review-visibility.ts"
import { changeReview, deleteReview, writeReview } from "./write-review.ts"

export const mountSessions = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, sessionsApi, {
    "POST /bookings/bookings/{bookingId}/join": (ctx, { params }) => joinSession(ctx, params.bookingId),
    "GET /bookings/bookings/{bookingId}/review": (ctx, { params }) => readReview(ctx, params.bookingId),
    "POST /bookings/bookings/{bookingId}/review": (ctx, { params, body }) =>
      writeReview(ctx, { ...params, ...body }),
    "PUT /bookings/bookings/{bookingId}/review": (ctx, { params, body }) =>
      changeReview(ctx, { ...params, ...body }),
    "DELETE /bookings/bookings/{bookingId}/review": (ctx, { params }) => deleteReview(ctx, params.bookingId),
    "PUT /bookings/bookings/{bookingId}/review/answer": (ctx, { params, body }) =>
      answerReview(ctx, { ...params, ...body }),
    "PUT /bookings/bookings/{bookingId}/review/visibility": (ctx, { params, body }) =>
      setReviewVisibility(ctx, { ...params, ...body }),
    "GET /bookings/admin/coaches/{coachId}/reviews": (ctx, { params, query }) =>
      listReviewsForAdmin(ctx, params.coachId, query),
    "GET /bookings/coaches/{coachId}/reviews": (ctx, { params, query }) =>
      listReviews(ctx, params.coachId, query),
    "GET /bookings/bookings/{bookingId}/joins": (ctx, { params }) => listJoins(ctx, params.bookingId),
  })

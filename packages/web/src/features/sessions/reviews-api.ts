import { staleReads } from "../../entities/stale-reads.ts"
import type { Item, Reply } from "../../lib/contract.ts"
import { type Callbacks, read, readPages, useCall } from "../../lib/queries.ts"

export type ReviewOfBooking = Reply<"GET /bookings/bookings/{bookingId}/review">
export type Review = NonNullable<ReviewOfBooking["review"]>
export type PublicReview = Item<"GET /bookings/coaches/{coachId}/reviews">

export const reviewOfBooking = (bookingId: string) =>
  read("GET /bookings/bookings/{bookingId}/review", { params: { bookingId } })

export const reviewsOfCoach = (coachId: string) =>
  readPages("GET /bookings/coaches/{coachId}/reviews", { params: { coachId }, query: { limit: 5 } })

export const useWriteReview = (callbacks: Callbacks<"POST /bookings/bookings/{bookingId}/review"> = {}) =>
  useCall("POST /bookings/bookings/{bookingId}/review", { ...callbacks, invalidates: staleReads.review })

export const useChangeReview = (callbacks: Callbacks<"PUT /bookings/bookings/{bookingId}/review"> = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}/review", { ...callbacks, invalidates: staleReads.review })

export const useDeleteReview = (callbacks: Callbacks<"DELETE /bookings/bookings/{bookingId}/review"> = {}) =>
  useCall("DELETE /bookings/bookings/{bookingId}/review", { ...callbacks, invalidates: staleReads.review })

export const useAnswerReview = (
  callbacks: Callbacks<"PUT /bookings/bookings/{bookingId}/review/answer"> = {},
) =>
  useCall("PUT /bookings/bookings/{bookingId}/review/answer", {
    ...callbacks,
    invalidates: staleReads.review,
  })

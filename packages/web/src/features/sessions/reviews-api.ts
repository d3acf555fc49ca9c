import type { Item, Reply } from "../../lib/contract.ts"
import { read, readPages, useCall } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type ReviewOfBooking = Reply<"GET /bookings/bookings/{bookingId}/review">
export type Review = NonNullable<ReviewOfBooking["review"]>
export type ShownReview = Item<"GET /bookings/coaches/{coachId}/reviews">

const touched = [
  "GET /bookings/bookings/{bookingId}/review",
  "GET /bookings/coaches/{coachId}/reviews",
  "GET /bookings/coaches/{coachId}",
  "GET /bookings/coaches",
] as const

export const reviewOf = (bookingId: string) =>
  read("GET /bookings/bookings/{bookingId}/review", { params: { bookingId } })

export const reviewsOfCoach = (coachId: string) =>
  readPages("GET /bookings/coaches/{coachId}/reviews", { params: { coachId }, query: { limit: 5 } })

type Effects<K extends Parameters<typeof useCall>[0]> = Parameters<typeof useCall<K>>[1]

export const useWriteReview = (effects: Effects<"POST /bookings/bookings/{bookingId}/review"> = {}) =>
  useCall("POST /bookings/bookings/{bookingId}/review", { changes: touched, ...effects })

export const useReviseReview = (effects: Effects<"PUT /bookings/bookings/{bookingId}/review"> = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}/review", { changes: touched, ...effects })

export const useTakeReviewBack = (effects: Effects<"DELETE /bookings/bookings/{bookingId}/review"> = {}) =>
  useCall("DELETE /bookings/bookings/{bookingId}/review", { changes: touched, ...effects })

export const useAnswerReview = (effects: Effects<"PUT /bookings/bookings/{bookingId}/review/answer"> = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}/review/answer", { changes: touched, ...effects })

refetchOn("review:changed", touched)

import type { sessionsApi } from "@rapport/domain/sessions/api"
import { every, type Rows, sharedPast } from "../row.ts"

export const sessionsRows = {
  "POST /bookings/bookings/{bookingId}/join": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: sharedPast(409),
  },
  "GET /bookings/bookings/{bookingId}/joins": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: sharedPast(200),
  },
  "GET /bookings/bookings/{bookingId}/review": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: sharedPast(200),
  },
  "POST /bookings/bookings/{bookingId}/review": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { stars: 5 } }),
    answers: sharedPast(409),
  },
  "PUT /bookings/bookings/{bookingId}/review": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { stars: 5 } }),
    answers: every(404),
  },
  "DELETE /bookings/bookings/{bookingId}/review": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: every(404),
  },
  "PUT /bookings/bookings/{bookingId}/review/answer": {
    by: "coach",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { text: "Thank you" } }),
    answers: every(404),
  },
  "PUT /bookings/bookings/{bookingId}/review/visibility": {
    by: "admin",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { hidden: true, reason: "Insults" } }),
    answers: every(404),
  },
  "GET /bookings/admin/coaches/{coachId}/reviews": {
    by: "admin",
    input: pair => ({ params: { coachId: pair.coach.id } }),
    answers: every(200),
  },
  "GET /bookings/coaches/{coachId}/reviews": {
    by: "client",
    input: pair => ({ params: { coachId: pair.coach.id } }),
    answers: { ...every(200), blocked: 404 },
  },
} satisfies Rows<typeof sessionsApi>

import type { schedulingApi } from "@rapport/domain/scheduling/api"
import { connectedOnly, every, NO_ID, type Rows, sharedPast } from "../row.ts"

export const schedulingRows = {
  "GET /time-zones": { by: "client", input: () => ({}), answers: every(200) },
  "GET /coach/availability": { by: "coach", input: () => ({}), answers: every(200) },
  "PUT /coach/availability": {
    by: "coach",
    input: () => ({ body: { intervalMinutes: 30 } }),
    answers: every(200),
  },
  "DELETE /coach/availability/time-off/{timeOffId}": {
    by: "coach",
    input: () => ({ params: { timeOffId: NO_ID } }),
    answers: every(404),
  },
  "DELETE /coach/availability/overrides/{date}": {
    by: "coach",
    input: () => ({ params: { date: "2027-05-01" } }),
    answers: every(404),
  },
  "DELETE /coach/availability/travel/{travelId}": {
    by: "coach",
    input: () => ({ params: { travelId: NO_ID } }),
    answers: every(404),
  },
  "PUT /coach/availability/dates": {
    by: "coach",
    input: () => ({ body: { schedules: [{ id: NO_ID, overrides: [] }] } }),
    answers: every(404),
  },
  "GET /coach/availability/why": {
    by: "coach",
    input: pair => ({ query: { at: "2027-05-03T09:00:00Z", clientId: pair.client.id } }),
    answers: connectedOnly(),
  },
  "GET /coach/schedules": { by: "coach", input: () => ({}), answers: every(200) },
  "POST /coach/schedules": {
    by: "coach",
    input: () => ({ body: { name: "" } }),
    answers: every(400),
  },
  "GET /coach/schedules/{scheduleId}": {
    by: "coach",
    input: () => ({ params: { scheduleId: NO_ID } }),
    answers: every(404),
  },
  "PUT /coach/schedules/{scheduleId}": {
    by: "coach",
    input: () => ({ params: { scheduleId: NO_ID }, body: { intervalMinutes: 30 } }),
    answers: every(404),
  },
  "DELETE /coach/schedules/{scheduleId}": {
    by: "coach",
    input: () => ({ params: { scheduleId: NO_ID } }),
    answers: every(404),
  },
  "DELETE /coach/schedules/{scheduleId}/time-off/{timeOffId}": {
    by: "coach",
    input: () => ({ params: { scheduleId: NO_ID, timeOffId: NO_ID } }),
    answers: every(404),
  },
  "DELETE /coach/schedules/{scheduleId}/overrides/{date}": {
    by: "coach",
    input: () => ({ params: { scheduleId: NO_ID, date: "2027-05-01" } }),
    answers: every(404),
  },
  "GET /coach/holidays": { by: "coach", input: () => ({}), answers: every(200) },
  "POST /coach/holidays": {
    by: "coach",
    input: () => ({ body: { date: "2027-05-01", name: "Labour Day" } }),
    answers: every(201),
  },
  "GET /bookings/coaches/{coachId}/slots": {
    by: "client",
    input: pair => ({ params: { coachId: pair.coach.id } }),
    answers: { ...every(200), blocked: 404 },
  },
  "POST /bookings/book": {
    by: "client",
    input: pair => ({ body: { coachId: pair.coach.id } }),
    answers: { none: 403, pending: 403, accepted: 201, accepted_all_scopes: 201, ended: 403, blocked: 403 },
  },
  "GET /bookings/my-bookings": { by: "self", answers: 200 },
  "GET /bookings/coach/bookings": { by: "coach", input: () => ({}), answers: every(200) },
  "GET /bookings/bookings/{bookingId}": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: sharedPast(200),
  },
  "PUT /bookings/bookings/{bookingId}": {
    by: "coach",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { status: "confirmed" } }),
    answers: { none: 404, pending: 404, accepted: 200, accepted_all_scopes: 200, ended: 409, blocked: 409 },
  },
  "DELETE /bookings/bookings/{bookingId}": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: sharedPast(200),
  },
  "POST /bookings/bookings/{bookingId}/dispute": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: {} }),
    answers: { none: 404, pending: 404, accepted: 409, accepted_all_scopes: 409, ended: 409, blocked: 409 },
  },
  "PUT /bookings/bookings/{bookingId}/dispute": {
    by: "coach",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { answer: "rejected" } }),
    answers: { none: 404, pending: 404, accepted: 409, accepted_all_scopes: 409, ended: 409, blocked: 409 },
  },
} satisfies Rows<typeof schedulingApi>

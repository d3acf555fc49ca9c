import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, instant, list, noContent, optionalReason, page } from "../kernel/fields.ts"
import { withReadOnly } from "../kernel/read-only.ts"
import { sessionType } from "../pricing/schema.ts"
import { schedulesApi } from "./schedules-api.ts"
import {
  availability,
  availabilityIn,
  booking,
  bookingStatus,
  bookSession,
  changeBooking,
  changedBooking,
  slots,
  slotsQuery,
} from "./schema.ts"
import { timeZonesApi } from "./time-zones-api.ts"

const coachId = z.strictObject({ coachId: id })
const bookingId = z.strictObject({ bookingId: id })

const changeRefusals = [
  "connection_required",
  "slot_taken",
  "client_busy",
  "coach_fully_booked",
  "slot_number_taken",
  "wrong_status",
  "slot_not_offered",
  "time_required",
  "too_late_to_change",
  "too_early",
  "moves_with_group",
  "not_on_offer",
] as const

/** Filters of booking lists. `when`: upcoming ones ascending, past ones descending. */
export const bookingsQuery = page.extend({
  when: z.enum(["upcoming", "past"]).optional(),
  status: bookingStatus.optional(),
  type: sessionType.optional(),
  from: instant.optional(),
  to: instant.optional(),
})

export const schedulingApi = defineEndpoints({
  ...schedulesApi,
  ...timeZonesApi,
  "GET /coach/availability": {
    operationId: "getAvailability",
    summary: "My hours and booking rules",
    who: "coach",
    reply: { status: 200, body: availability },
  },
  "PUT /coach/availability": {
    operationId: "changeAvailability",
    summary: "Change my hours and booking rules; fields that are not sent stay",
    who: "coach",
    body: withReadOnly(availabilityIn, availability, "heldSlots"),
    reply: { status: 200, body: availability },
  },
  "DELETE /coach/availability/time-off/{timeOffId}": {
    operationId: "deleteTimeOff",
    summary: "Remove one time off",
    who: "coach",
    params: z.strictObject({ timeOffId: id }),
    reply: { status: 204, body: noContent },
  },
  "GET /bookings/coaches/{coachId}/slots": {
    operationId: "listSlots",
    summary: "A coach's free times, in any time zone",
    who: "anyone",
    params: coachId,
    query: slotsQuery,
    reply: { status: 200, body: slots },
    problems: ["not_on_offer"],
    raw: true,
  },
  "POST /bookings/book": {
    operationId: "bookSession",
    summary: "Request a session, or book it at once where the coach offers instant booking",
    who: "signed-in",
    body: bookSession,
    reply: { status: 201, body: booking },
    problems: [
      "connection_required",
      "slot_taken",
      "client_busy",
      "coach_fully_booked",
      "slot_number_taken",
      "too_many_pending",
      "slot_not_offered",
      "not_on_offer",
      "voucher_not_valid",
    ],
    perMinute: 60,
  },
  "GET /bookings/my-bookings": {
    operationId: "listMyBookings",
    summary: "My sessions, as a client and as a coach",
    who: "signed-in",
    query: bookingsQuery.extend({ as: z.enum(["client", "coach"]).optional() }),
    reply: { status: 200, body: list(booking) },
  },
  "GET /bookings/coach/bookings": {
    operationId: "listBookingsAsCoach",
    summary: "My sessions as a coach",
    who: "coach",
    query: bookingsQuery.extend({ clientId: id.optional() }),
    reply: { status: 200, body: list(booking) },
  },
  "GET /bookings/bookings/{bookingId}": {
    operationId: "getBooking",
    summary: "One session with its history",
    who: "signed-in",
    params: bookingId,
    reply: { status: 200, body: booking },
  },
  "PUT /bookings/bookings/{bookingId}": {
    operationId: "changeBooking",
    summary: "Confirm, decline, cancel, move or complete it, change its notes, waive its fee",
    who: "signed-in",
    params: bookingId,
    body: changeBooking,
    reply: { status: 200, body: changedBooking },
    problems: changeRefusals,
  },
  "DELETE /bookings/bookings/{bookingId}": {
    operationId: "cancelBooking",
    summary: "Cancel; the booking stays in the history",
    who: "signed-in",
    params: bookingId,
    reply: { status: 200, body: booking },
    problems: ["wrong_status", "too_early", "too_late_to_change"],
  },
  "POST /bookings/bookings/{bookingId}/dispute": {
    operationId: "disputeNoShow",
    summary: "Dispute being marked as a no-show",
    who: "signed-in",
    params: bookingId,
    body: z.strictObject({ reason: optionalReason }),
    reply: { status: 201, body: booking },
    problems: ["wrong_status"],
  },
  "PUT /bookings/bookings/{bookingId}/dispute": {
    operationId: "answerDispute",
    summary: "The other side upholds or rejects the dispute",
    who: "signed-in",
    params: bookingId,
    body: z.strictObject({ answer: z.enum(["upheld", "rejected"]), reason: optionalReason }),
    reply: { status: 200, body: booking },
    problems: ["wrong_status", "too_early", "too_late_to_change"],
  },
})

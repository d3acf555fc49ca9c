import type { Booking } from "../../entities/booking/booking.ts"
import { showBooking, withoutAbilities } from "../../entities/booking/optimistic-updates.ts"
import type { Reply } from "../../lib/contract.ts"
import { read, readKeeping, readPages, useCall } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

const lists = [
  "GET /bookings/my-bookings",
  "GET /bookings/coach/bookings",
  "GET /bookings/bookings/{bookingId}",
] as const

export const booking = (bookingId: string) =>
  read("GET /bookings/bookings/{bookingId}", { params: { bookingId } })

export const myUpcoming = read("GET /bookings/my-bookings", { query: { when: "upcoming", limit: 100 } })
export const myPast = readPages("GET /bookings/my-bookings", { query: { when: "past", limit: 20 } })

/** One's own sessions between two instants; the month before stays on screen while the next is fetched. */
export const myBetween = (from: number, to: number) =>
  readKeeping("GET /bookings/my-bookings", {
    query: { from: new Date(from).toISOString(), to: new Date(to).toISOString(), limit: 100 },
  })

export const slotsBetween = (of: Booking, from: number, to: number, timeZone: string) =>
  readKeeping("GET /bookings/coaches/{coachId}/slots", {
    params: { coachId: of.coachId },
    query: {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      type: of.type,
      minutes: of.minutes,
      timeZone,
    },
  })

export type Series = Reply<"GET /bookings/series/{seriesId}">
export const seriesOf = (seriesId: string) =>
  read("GET /bookings/series/{seriesId}", { params: { seriesId } })
const waived = (booking: Booking): Booking => ({
  ...booking,
  fee: booking.fee && { ...booking.fee, waivedAt: new Date().toISOString() },
  can: { ...booking.can, waiveFee: false },
})

type Effects = Parameters<typeof useCall<"PUT /bookings/bookings/{bookingId}">>[1]

/** Any change of a booking. What it will look like stands on screen at once. */
export const useChangeBooking = (effects: Effects = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}", {
    changes: [...lists, "GET /bookings/coaches/{coachId}/slots", "GET /coach/availability"],
    atOnce: ({ params, body = {} }) => {
      const { status, notes, fee } = body
      if (fee) return showBooking(params.bookingId, waived)
      if (notes !== undefined) return showBooking(params.bookingId, one => ({ ...one, notes }))
      if (status === undefined || body.scheduledAt !== undefined) return undefined
      return showBooking(params.bookingId, one => ({
        ...withoutAbilities(one),
        ...(status === "cancelled" && one.ways.cancel?.how === "proposal" ? {} : { status }),
        expiresAt: null,
        proposal: null,
      }))
    },
    ...effects,
  })

/** The same change for this session of a series and all that follow it. */
export const useChangeFollowing = (effects: Effects = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}", {
    changes: [
      ...lists,
      "GET /bookings/series/{seriesId}",
      "GET /bookings/coaches/{coachId}/slots",
      "GET /coach/availability",
    ],
    ...effects,
  })

refetchOn("booking:changed", ["GET /bookings/series/{seriesId}"])
type DisputeEffects = Parameters<typeof useCall<"POST /bookings/bookings/{bookingId}/dispute">>[1]
type AnswerEffects = Parameters<typeof useCall<"PUT /bookings/bookings/{bookingId}/dispute">>[1]

export const useDispute = (effects: DisputeEffects = {}) =>
  useCall("POST /bookings/bookings/{bookingId}/dispute", { changes: lists, ...effects })

export const useAnswerDispute = (effects: AnswerEffects = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}/dispute", { changes: lists, ...effects })

refetchOn("booking:changed", [...lists, "GET /bookings/coaches/{coachId}/slots"])

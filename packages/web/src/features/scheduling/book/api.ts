import type { Reply } from "../../../lib/contract.ts"
import { read, readKeeping, useCall } from "../../../lib/queries.ts"
import { refetchOn } from "../../../lib/realtime.ts"

export type Booking = Reply<"GET /bookings/bookings/{bookingId}">
export type BookableCoach = Reply<"GET /bookings/coaches/{coachId}">
export type SessionType = Booking["type"]

/** Type and length of a session. */
export interface Kind {
  type: SessionType
  minutes: number
}

export const bookableCoach = (coachId: string) =>
  read("GET /bookings/coaches/{coachId}", { params: { coachId } })

/** Free times between two instants; the month before stays on screen while the next is fetched. */
export const slotsBetween = (coachId: string, from: number, to: number, kind: Kind, timeZone: string) =>
  readKeeping("GET /bookings/coaches/{coachId}/slots", {
    params: { coachId },
    query: {
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      type: kind.type,
      minutes: kind.minutes,
      timeZone,
    },
  })

export const myWaits = read("GET /bookings/waitlist")
export const useWaitForDay = () =>
  useCall("POST /bookings/coaches/{coachId}/waitlist", {
    changes: ["GET /bookings/waitlist", "GET /bookings/coaches/{coachId}/slots"],
  })

refetchOn("waitlist:changed", ["GET /bookings/waitlist"])
refetchOn("booking:changed", [
  "GET /bookings/coaches/{coachId}",
  "GET /bookings/coaches/{coachId}/slots",
  "GET /bookings/bookings/{bookingId}",
  "GET /bookings/my-bookings",
  "GET /bookings/coach/bookings",
])
refetchOn("connection:changed", ["GET /bookings/coaches/{coachId}"])

type CheckEffects = Parameters<typeof useCall<"POST /prices/quote">>[1]
export const useCheckVoucher = (effects: CheckEffects = {}) =>
  useCall("POST /prices/quote", { changes: [], ...effects })

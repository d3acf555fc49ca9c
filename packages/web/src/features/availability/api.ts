import type { Body, Reply } from "../../lib/contract.ts"
import { read, readKeeping, useCall } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"

export type Availability = Reply<"GET /coach/availability">
export type AvailabilityChange = NonNullable<Body<"PUT /coach/availability">>
export type Booking = Reply<"GET /bookings/bookings/{bookingId}">
export type Offer = Availability["offers"][number]
export type SessionType = Offer["type"]

const slotReads = [
  "GET /bookings/coaches/{coachId}/slots",
  "GET /bookings/coaches/{coachId}",
  "GET /bookings/coaches",
] as const

export const availability = read("GET /coach/availability")

/** What is booked from now on, so that new hours can say which sessions stay outside of them. */
export const upcoming = read("GET /bookings/coach/bookings", { query: { when: "upcoming", limit: 100 } })

export const ownSlots = (coachId: string, { type, minutes }: Offer, from: string, to: string) =>
  readKeeping("GET /bookings/coaches/{coachId}/slots", {
    params: { coachId },
    query: { from, to, type, minutes },
  })

type Effects = Omit<NonNullable<Parameters<typeof useCall<"PUT /coach/availability">>[1]>, "changes">

export const useSave = (effects: Effects) =>
  useCall("PUT /coach/availability", { ...effects, changes: ["GET /coach/availability", ...slotReads] })

refetchOn("booking:changed", ["GET /bookings/coach/bookings", ...slotReads])

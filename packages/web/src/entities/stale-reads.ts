import type { GetKey } from "../lib/contract.ts"
import { refetchOn } from "../lib/realtime.ts"

const bookingReads = [
  "GET /bookings/my-bookings",
  "GET /bookings/coach/bookings",
  "GET /bookings/bookings/{bookingId}",
  "GET /bookings/series/{seriesId}",
] as const
const coachReads = ["GET /bookings/coaches", "GET /bookings/coaches/{coachId}"] as const
const slotReads = ["GET /bookings/coaches/{coachId}/slots", "GET /coach/availability/why"] as const
const groupReads = ["GET /coach/group-sessions", "GET /bookings/coaches/{coachId}/group-sessions"] as const
const waitlistReads = ["GET /bookings/waitlist", "GET /coach/waitlist"] as const
const clientReads = ["GET /coach/clients"] as const

/** The reads that a change of each entity makes stale, whether it was made in this browser or elsewhere. */
export const staleReads = {
  booking: [
    ...bookingReads,
    ...coachReads,
    ...slotReads,
    ...groupReads,
    ...clientReads,
    "GET /bookings/waitlist",
    "GET /coach/availability",
  ],
  connection: [
    "GET /connections",
    "GET /connections/pending",
    "GET /connections/accepted",
    "GET /connections/history",
    "GET /connections/{id}",
    "GET /connections/invites",
    "GET /coach/page",
    ...clientReads,
    ...coachReads,
    "GET /bookings/my-bookings",
    "GET /bookings/coach/bookings",
    "GET /chat/rooms",
    "GET /chat/rooms/{roomId}",
  ],
  availability: [
    "GET /coach/availability",
    "GET /coach/page",
    "GET /coach/schedules",
    ...slotReads,
    ...coachReads,
  ],
  group: [...groupReads, ...bookingReads, ...slotReads, "GET /bookings/waitlist", "GET /coach/availability"],
  room: ["GET /chat/rooms", "GET /chat/rooms/{roomId}"],
  waitlist: [
    ...waitlistReads,
    ...groupReads,
    ...coachReads,
    "GET /bookings/my-bookings",
    "GET /bookings/coaches/{coachId}/slots",
  ],
  review: [
    "GET /bookings/bookings/{bookingId}/review",
    "GET /bookings/coaches/{coachId}/reviews",
    ...coachReads,
  ],
} as const satisfies Record<string, readonly GetKey[]>

refetchOn("booking:changed", staleReads.booking)
refetchOn("connection:changed", staleReads.connection)
refetchOn("availability:changed", staleReads.availability)
refetchOn("group:changed", staleReads.group)
refetchOn("room:changed", staleReads.room)
refetchOn("waitlist:changed", staleReads.waitlist)
refetchOn("review:changed", staleReads.review)

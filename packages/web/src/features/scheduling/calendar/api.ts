import { keepPreviousData } from "@tanstack/react-query"
import type { Booking } from "../../../entities/booking/booking.ts"
import { showBooking, showInLists, withoutAbilities } from "../../../entities/booking/optimistic-updates.ts"
import type { Item, Reply } from "../../../lib/contract.ts"
import { read, readKeeping, readPages, useCall } from "../../../lib/queries.ts"
import { refetchOn } from "../../../lib/realtime.ts"

export type Availability = Reply<"GET /coach/availability">
export type Schedule = Item<"GET /coach/schedules">
export type Group = Item<"GET /coach/group-sessions">
export type Offer = Availability["offers"][number]
export type Client = Item<"GET /coach/clients">

const bookings = [
  "GET /bookings/coach/bookings",
  "GET /bookings/my-bookings",
  "GET /bookings/bookings/{bookingId}",
] as const
const touched = [
  ...bookings,
  "GET /bookings/coaches/{coachId}/slots",
  "GET /coach/availability",
  "GET /coach/clients",
] as const

const most = 100
const MINUTE = 60_000

const iso = (at: number): string => new Date(at).toISOString()

export const availability = read("GET /coach/availability")

export const schedules = read("GET /coach/schedules")

/** What stays on screen while the next week is fetched. */
export const groupsBetween = (from: number, to: number) => ({
  ...readPages("GET /coach/group-sessions", { query: { from: iso(from), to: iso(to), limit: most } }),
  placeholderData: keepPreviousData,
})

export const clients = readPages("GET /coach/clients", { query: { limit: most } })

/** Whom somebody waits for, whether or not there is a time yet. */
export const asked = readPages("GET /bookings/coach/bookings", { query: { status: "pending", limit: most } })

/** What stays on screen while the next week is fetched. */
export const between = (from: number, to: number) => ({
  ...readPages("GET /bookings/coach/bookings", { query: { from: iso(from), to: iso(to), limit: most } }),
  placeholderData: keepPreviousData,
})

export const freeTimes = (
  coachId: string,
  { type, minutes }: Offer,
  { from, to }: { from: number; to: number },
  timeZone: string,
) =>
  readKeeping("GET /bookings/coaches/{coachId}/slots", {
    params: { coachId },
    query: { from: iso(from), to: iso(to), type, minutes, timeZone },
  })

type BookEffects = Parameters<typeof useCall<"POST /bookings/book">>[1]
type ChangeEffects = Parameters<typeof useCall<"PUT /bookings/bookings/{bookingId}">>[1]

export const useBookFor = (effects: BookEffects = {}) =>
  useCall("POST /bookings/book", { ...effects, changes: touched })

export const useAnswer = (effects: ChangeEffects = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}", {
    ...effects,
    changes: touched,
    atOnce: ({ params, body = {} }) =>
      showBooking(params.bookingId, one => ({
        ...withoutAbilities(one),
        proposal: null,
        ...(body.status && { status: body.status }),
        ...(body.proposal === "accepted" && accepted(one)),
      })),
  })

/** What a yes makes of the session: moved, or called off. */
const accepted = (booking: Booking) =>
  booking.proposal?.scheduledAt ? at(booking, booking.proposal.scheduledAt) : { status: "cancelled" as const }

const at = (booking: Pick<Booking, "minutes">, scheduledAt: string) => ({
  scheduledAt,
  endsAt: iso(Date.parse(scheduledAt) + booking.minutes * MINUTE),
})

/** Moves a session or gives it another length; where the other side has to agree, both times stand in the calendar until it has. */
export const useMoveTo = (asks: boolean, effects: ChangeEffects = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}", {
    ...effects,
    changes: touched,
    atOnce: ({ params, body: { scheduledAt, minutes } = {} }) =>
      showBooking(params.bookingId, one => {
        const start = scheduledAt ?? one.scheduledAt
        if (start === null) return one
        const shown = withoutAbilities(one)
        if (asks)
          return {
            ...shown,
            proposal: { kind: "move" as const, scheduledAt: start, by: "coach" as const, expiresAt: start },
          }
        const long = minutes ?? one.minutes
        return { ...shown, ...at({ minutes: long }, start), minutes: long }
      }),
  })

type GroupEffects = Parameters<typeof useCall<"PUT /coach/group-sessions/{groupId}">>[1]

/** Moves a group session or gives it another length, with everybody in it. */
export const useMoveGroup = (effects: GroupEffects = {}) =>
  useCall("PUT /coach/group-sessions/{groupId}", {
    ...effects,
    changes: ["GET /coach/group-sessions", ...touched],
    atOnce: ({ params, body: { scheduledAt, minutes } = {} }) =>
      showInLists<Group>(["GET /coach/group-sessions"], params.groupId, one => {
        const long = minutes ?? one.minutes
        return { ...one, ...at({ minutes: long }, scheduledAt ?? one.scheduledAt), minutes: long }
      }),
  })

export const useInvite = () => useCall("POST /connections/invites", { changes: ["GET /connections/invites"] })

refetchOn("booking:changed", touched)
refetchOn("booking:changed", ["GET /coach/group-sessions"])
refetchOn("group:changed", ["GET /coach/group-sessions", ...bookings])
refetchOn("availability:changed", [
  "GET /coach/availability",
  "GET /coach/schedules",
  "GET /bookings/coaches/{coachId}/slots",
])
refetchOn("connection:changed", ["GET /coach/clients", "GET /bookings/coach/bookings"])

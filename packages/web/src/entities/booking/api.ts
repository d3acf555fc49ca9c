import { keepPreviousData } from "@tanstack/react-query"
import { type Callbacks, read, readKeepingPrevious, readPages, useCall } from "../../lib/queries.ts"
import { msOf } from "../../lib/times.ts"
import { staleReads } from "../stale-reads.ts"
import type { Booking } from "./booking.ts"
import { showBooking, withoutAbilities } from "./optimistic-updates.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const PAGE = 100

const iso = (at: number): string => new Date(at).toISOString()
const between = (from: number, to: number) => ({ from: iso(from), to: iso(to), limit: PAGE })
const upcoming = { when: "upcoming", limit: PAGE } as const

/** Everything that can fall on this calendar date in any zone; the caller keeps what falls on its own. */
export const aroundDate = (date: string) => {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  return between(midnight - 15 * HOUR, midnight + 39 * HOUR)
}

export const booking = (bookingId: string) =>
  read("GET /bookings/bookings/{bookingId}", { params: { bookingId } })

const asClient = { as: "client" } as const

/** Sessions as a client; those as a coach are read by themselves below. */
export const myUpcoming = read("GET /bookings/my-bookings", { query: { ...upcoming, ...asClient } })
export const myPast = readPages("GET /bookings/my-bookings", {
  query: { when: "past", limit: 20, ...asClient },
})
export const myBookingsOn = (date: string) =>
  read("GET /bookings/my-bookings", { query: { ...aroundDate(date), ...asClient } })
export const myBookingsBetween = (from: number, to: number) =>
  readKeepingPrevious("GET /bookings/my-bookings", { query: { ...between(from, to), ...asClient } })

export const coachUpcoming = read("GET /bookings/coach/bookings", { query: upcoming })
export const coachUpcomingPages = readPages("GET /bookings/coach/bookings", { query: upcoming })
export const coachPending = readPages("GET /bookings/coach/bookings", {
  query: { status: "pending", limit: PAGE },
})
export const coachBookingsOn = (date: string) =>
  read("GET /bookings/coach/bookings", { query: aroundDate(date) })
/** The range before stays on screen while the next is fetched. */
export const coachBookingsBetween = (from: number, to: number) => ({
  ...readPages("GET /bookings/coach/bookings", { query: between(from, to) }),
  placeholderData: keepPreviousData,
})
export const upcomingWithClient = (clientId: string) =>
  read("GET /bookings/coach/bookings", { query: { clientId, when: "upcoming", limit: 50 } })
export const pastWithClient = (clientId: string) =>
  readPages("GET /bookings/coach/bookings", { query: { clientId, when: "past", limit: 8 } })

export const useBookSession = (callbacks: Callbacks<"POST /bookings/book"> = {}) =>
  useCall("POST /bookings/book", { ...callbacks, invalidates: staleReads.booking })

const CHANGE = "PUT /bookings/bookings/{bookingId}"
type ChangeCallbacks = Callbacks<typeof CHANGE>
type Change = Parameters<NonNullable<ChangeCallbacks["done"]>>[1]

/** `preview` is what the change makes of the booking, shown before the server has answered; null shows nothing yet. */
const useChange = (
  callbacks: ChangeCallbacks,
  preview: (body: NonNullable<Change["body"]>) => ((booking: Booking) => Booking) | null,
) =>
  useCall(CHANGE, {
    ...callbacks,
    invalidates: staleReads.booking,
    optimisticUpdate: ({ params, body = {} }) => {
      // The rest of a series changes with it: one of its sessions shown alone would look like another request.
      const shown = body.scope === "following" ? null : preview(body)
      return shown ? showBooking(params.bookingId, shown) : undefined
    },
  })

/** Any change of a booking. A new time is not shown before the answer, which may be a proposal or a refusal. */
export const useChangeBooking = (callbacks: ChangeCallbacks = {}) =>
  useChange(callbacks, ({ status, notes, fee, scheduledAt }) => {
    if (fee) return waived
    if (notes !== undefined) return booking => ({ ...booking, notes })
    if (status === undefined || scheduledAt !== undefined) return null
    return booking => ({
      ...withoutAbilities(booking),
      ...(status === "cancelled" && booking.ways.cancel?.how === "proposal" ? {} : { status }),
      expiresAt: null,
      proposal: null,
    })
  })

const waived = (booking: Booking): Booking => ({
  ...booking,
  fee: booking.fee && { ...booking.fee, waivedAt: new Date().toISOString() },
  can: { ...booking.can, waiveFee: false },
})

/** Accepts or declines a request or a proposal; it leaves the list of what waits for an answer at once. */
export const useAnswerBooking = (callbacks: ChangeCallbacks = {}) =>
  useChange(callbacks, ({ status, proposal }) => booking => ({
    ...withoutAbilities(booking),
    proposal: null,
    ...(status && { status }),
    ...(proposal === "accepted" && acceptedProposal(booking)),
  }))

const acceptedProposal = (booking: Booking): Partial<Booking> =>
  booking.proposal?.scheduledAt
    ? { status: "confirmed", ...scheduled(booking.proposal.scheduledAt, booking.minutes) }
    : { status: "cancelled" }

/** Moves a booking or changes its length. Where the other person has to agree, it is shown as a proposal. */
export const useMoveBooking = (isProposal: boolean, callbacks: ChangeCallbacks = {}) =>
  useChange(callbacks, ({ scheduledAt, minutes }) => booking => {
    const start = scheduledAt ?? booking.scheduledAt
    if (start === null) return booking
    const shown = withoutAbilities(booking)
    if (isProposal)
      return { ...shown, proposal: { kind: "move", scheduledAt: start, by: "coach", expiresAt: start } }
    const length = minutes ?? booking.minutes
    return { ...shown, ...scheduled(start, length), minutes: length }
  })

/** The start and end of a session of this length. */
export const scheduled = (scheduledAt: string, minutes: number) => ({
  scheduledAt,
  endsAt: iso(msOf(scheduledAt) + minutes * MINUTE),
})

export const useDispute = (callbacks: Callbacks<"POST /bookings/bookings/{bookingId}/dispute"> = {}) =>
  useCall("POST /bookings/bookings/{bookingId}/dispute", { ...callbacks, invalidates: staleReads.booking })

export const useAnswerDispute = (callbacks: Callbacks<"PUT /bookings/bookings/{bookingId}/dispute"> = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}/dispute", { ...callbacks, invalidates: staleReads.booking })

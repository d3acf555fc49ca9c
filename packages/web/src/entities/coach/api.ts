import type { Item, Query, Reply } from "../../lib/contract.ts"
import { read, readKeepingPrevious } from "../../lib/queries.ts"
import type { SessionType } from "../booking/booking.ts"
import "../stale-reads.ts"

export type Coach = Reply<"GET /bookings/coaches/{coachId}">
export type ListedCoach = Item<"GET /bookings/coaches">

/** Type and length of a session. */
export interface SessionKind {
  type: SessionType
  minutes: number
}

export const coachPage = (coachId: string) => read("GET /bookings/coaches/{coachId}", { params: { coachId } })

/** The coach's own page: whether it is published, and what is set up. */
export const ownPage = read("GET /coach/page")
export type OwnPage = Reply<"GET /coach/page">

/** Whom this person can book with, the soonest free first. */
export const myCoachesBySlot = read("GET /bookings/coaches", {
  query: { mine: "true", sort: "soonest", limit: 4 },
})

export const facets = read("GET /bookings/coaches/facets")

type SlotFilter = Omit<NonNullable<Query<"GET /bookings/coaches/{coachId}/slots">>, "from" | "to">

/** Free times between two instants; the range before stays on screen while the next is fetched. */
export const slotsBetween = (coachId: string, from: number, to: number, filter: SlotFilter) =>
  readKeepingPrevious("GET /bookings/coaches/{coachId}/slots", {
    params: { coachId },
    query: { from: new Date(from).toISOString(), to: new Date(to).toISOString(), ...filter },
  })

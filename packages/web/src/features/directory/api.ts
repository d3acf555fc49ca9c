import { keepPreviousData } from "@tanstack/react-query"
import type { Item } from "../../lib/contract.ts"
import { read, readKeeping, readPages, useCall } from "../../lib/queries.ts"
import { refetchOn } from "../../lib/realtime.ts"
import { type CoachSearch, sortOf } from "./search.ts"

export type ListedCoach = Item<"GET /bookings/coaches">

export const facets = read("GET /bookings/coaches/facets")

export const coachPage = (coachId: string) => read("GET /bookings/coaches/{coachId}", { params: { coachId } })

/** Coaches by search; the last answer stays while another is fetched. */
export const coachesBy = (search: CoachSearch) => {
  const sort = sortOf(search)
  return {
    ...readPages("GET /bookings/coaches", {
      query: {
        limit: 24,
        ...(search.q && { q: search.q }),
        ...(search.specialty && { specialty: search.specialty }),
        ...(search.language && { language: search.language }),
        ...(search.maxPrice !== undefined && { maxPrice: search.maxPrice }),
        ...(search.minRating !== undefined && { minRating: search.minRating }),
        ...(search.type && { type: search.type }),
        ...(search.free && { freeThisWeek: "true" }),
        ...(search.tab === "mine" && { mine: "true" }),
        ...(sort !== "match" && { sort }),
      },
    }),
    placeholderData: keepPreviousData,
  }
}

export const myWaits = read("GET /bookings/waitlist")

type JoinEffects = Parameters<typeof useCall<"POST /bookings/coaches/{coachId}/waitlist">>[1]
export const useJoinWaitlist = (effects: JoinEffects = {}) =>
  useCall("POST /bookings/coaches/{coachId}/waitlist", {
    changes: ["GET /bookings/waitlist", "GET /bookings/coaches", "GET /bookings/coaches/{coachId}"],
    ...effects,
  })

type LeaveEffects = Parameters<typeof useCall<"DELETE /bookings/waitlist/{entryId}">>[1]
export const useLeaveWaitlist = (effects: LeaveEffects = {}) =>
  useCall("DELETE /bookings/waitlist/{entryId}", { changes: ["GET /bookings/waitlist"], ...effects })

const day = 86_400_000

/** A coach's free times of the coming week in the viewer's zone, asked by the hour so that the answer is kept. */
export const freeThisWeek = (coachId: string, now: number, timeZone: string) => {
  const from = Math.floor(now / 3_600_000) * 3_600_000
  return readKeeping("GET /bookings/coaches/{coachId}/slots", {
    params: { coachId },
    query: {
      from: new Date(from).toISOString(),
      to: new Date(from + 7 * day).toISOString(),
      timeZone,
    },
  })
}

refetchOn("waitlist:changed", ["GET /bookings/waitlist"])
refetchOn("connection:changed", ["GET /bookings/coaches", "GET /bookings/coaches/{coachId}"])
refetchOn("booking:changed", [
  "GET /bookings/coaches",
  "GET /bookings/coaches/{coachId}",
  "GET /bookings/coaches/{coachId}/slots",
])

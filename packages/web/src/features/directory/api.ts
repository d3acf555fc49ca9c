import { keepPreviousData } from "@tanstack/react-query"
import { slotsBetween } from "../../entities/coach/api.ts"
import { readPages } from "../../lib/queries.ts"
import { type CoachSearch, sortOf } from "./search.ts"

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Coaches by search; the previous results stay on screen while the next ones load. */
export const coachPages = (search: CoachSearch) => {
  const sort = sortOf(search)
  return {
    ...readPages("GET /bookings/coaches", {
      query: {
        limit: 24,
        ...(search.q && { q: search.q }),
        ...(search.specialty && { specialty: search.specialty }),
        ...(search.language && { language: search.language }),
        ...(search.maxPrice !== undefined && { maxPrice: search.maxPrice }),
        ...(search.currency && { currency: search.currency }),
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

/** A coach's free times of the coming week. The range starts at the full hour, so that the cached reply is reused. */
export const freeThisWeek = (coachId: string, now: number, timeZone: string) => {
  const from = Math.floor(now / HOUR) * HOUR
  return slotsBetween(coachId, from, from + 7 * DAY, { timeZone })
}

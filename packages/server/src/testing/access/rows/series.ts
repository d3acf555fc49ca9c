import type { seriesApi } from "@rapport/domain/scheduling/series-api"
import type { Pair } from "../pairs.ts"
import { connectedOnly, NO_ID, type Rows } from "../row.ts"

/** Twice, from the day after tomorrow at noon. */
const weekly = ({ coach }: Pair) => {
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  return { coachId: coach.id, scheduledAt: `${day}T12:00:00Z`, times: 2 }
}

export const seriesRows = {
  "POST /bookings/series/preview": {
    by: "client",
    input: pair => ({ body: weekly(pair) }),
    answers: connectedOnly(200, 403),
  },
  "POST /bookings/series": {
    by: "client",
    input: pair => ({ body: weekly(pair) }),
    answers: connectedOnly(201, 403),
  },
  "GET /bookings/series/{seriesId}": {
    by: "self",
    input: () => ({ params: { seriesId: NO_ID } }),
    answers: 404,
  },
} satisfies Rows<typeof seriesApi>

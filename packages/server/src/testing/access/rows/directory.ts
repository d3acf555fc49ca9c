import type { directoryApi } from "@rapport/domain/directory/api"
import { every, type Rows } from "../row.ts"

export const directoryRows = {
  "GET /bookings/coaches": { by: "self", answers: 200 },
  "GET /bookings/coaches/facets": { by: "self", answers: 200 },
  "GET /bookings/coaches/{coachId}": {
    by: "client",
    input: pair => ({ params: { coachId: pair.coach.id } }),
    answers: { ...every(200), blocked: 404 },
  },
} satisfies Rows<typeof directoryApi>

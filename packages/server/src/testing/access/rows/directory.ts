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
  "GET /coach/page": { by: "coach", input: () => ({}), answers: every(200) },
  "PUT /coach/page": { by: "coach", input: () => ({ body: { published: true } }), answers: every(200) },
  "GET /users/{userId}": {
    by: "coach",
    input: pair => ({ params: { userId: pair.client.id } }),
    answers: { none: 404, pending: 200, accepted: 200, accepted_all_scopes: 200, ended: 200, blocked: 404 },
  },
} satisfies Rows<typeof directoryApi>

import type { waitlistApi } from "@rapport/domain/scheduling/waitlist-api"
import { connectedOnly, every, NO_ID, type Rows } from "../row.ts"

export const waitlistRows = {
  "POST /bookings/coaches/{coachId}/waitlist": {
    by: "client",
    input: pair => ({ params: { coachId: pair.coach.id }, body: {} }),
    answers: connectedOnly(409, 403),
  },
  "POST /bookings/group-sessions/{groupId}/waitlist": {
    by: "self",
    input: () => ({ params: { groupId: NO_ID } }),
    answers: 404,
  },
  "DELETE /bookings/waitlist/{entryId}": {
    by: "self",
    input: () => ({ params: { entryId: NO_ID } }),
    answers: 404,
  },
  "GET /bookings/waitlist": { by: "self", answers: 200 },
  "GET /coach/waitlist": { by: "coach", input: () => ({}), answers: every(200) },
} satisfies Rows<typeof waitlistApi>

import type { groupsApi } from "@rapport/domain/scheduling/groups-api"
import { connectedOnly, every, NO_ID, type Rows } from "../row.ts"

export const groupsRows = {
  "GET /coach/group-sessions": { by: "coach", input: () => ({}), answers: every(200) },
  "POST /coach/group-sessions": {
    by: "coach",
    input: () => ({
      body: { title: "Circle", type: "VIDEO", minutes: 30, scheduledAt: "2020-01-01T12:00:00Z", seats: 5 },
    }),
    answers: every(422),
  },
  "PUT /coach/group-sessions/{groupId}": {
    by: "coach",
    input: () => ({ params: { groupId: NO_ID }, body: { seats: 5 } }),
    answers: every(404),
  },
  "DELETE /coach/group-sessions/{groupId}": {
    by: "coach",
    input: () => ({ params: { groupId: NO_ID } }),
    answers: every(404),
  },
  "GET /bookings/coaches/{coachId}/group-sessions": {
    by: "client",
    input: pair => ({ params: { coachId: pair.coach.id } }),
    answers: connectedOnly(200, 403),
  },
  "POST /bookings/group-sessions/{groupId}/seats": {
    by: "self",
    input: () => ({ params: { groupId: NO_ID } }),
    answers: 404,
  },
} satisfies Rows<typeof groupsApi>

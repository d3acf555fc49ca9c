import type { coachingApi } from "@rapport/domain/coaching/api"
import { connectedOnly, every, type Rows } from "../row.ts"

export const coachingRows = {
  "GET /coach/clients": { by: "coach", input: () => ({}), answers: every(200) },
  "GET /coach/clients/{clientId}": {
    by: "coach",
    input: pair => ({ params: { clientId: pair.client.id } }),
    answers: connectedOnly(),
  },
  "GET /coach/clients/{clientId}/workout-logs": {
    by: "coach",
    input: pair => ({ params: { clientId: pair.client.id } }),
    answers: { ...connectedOnly(), accepted: 403 },
  },
  "GET /coach/clients/{clientId}/diet-logs": {
    by: "coach",
    input: pair => ({ params: { clientId: pair.client.id } }),
    answers: { ...connectedOnly(), accepted: 403 },
  },
  "GET /coach/clients/{clientId}/progress": {
    by: "coach",
    input: pair => ({ params: { clientId: pair.client.id } }),
    answers: { ...connectedOnly(), accepted: 403 },
  },
} satisfies Rows<typeof coachingApi>

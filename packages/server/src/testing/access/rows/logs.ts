import type { logsApi } from "@rapport/domain/logs/api"
import { NO_ID, type Rows } from "../row.ts"

export const logsRows = {
  "POST /log/changes": {
    by: "self",
    input: () => ({ body: { deviceId: NO_ID, sentAt: "2026-10-12T08:00:00Z", changes: [] } }),
    answers: 200,
  },
  "GET /log/changes": { by: "self", answers: 200 },
  "GET /log/days": { by: "self", answers: 200 },
  "GET /log/conflicts": { by: "self", answers: 200 },
  "DELETE /log/conflicts/{id}": { by: "self", input: () => ({ params: { id: NO_ID } }), answers: 404 },
  "GET /exercises": { by: "self", input: () => ({ query: { q: "squat" } }), answers: 200 },
  "GET /progress": { by: "self", answers: 200 },
} satisfies Rows<typeof logsApi>

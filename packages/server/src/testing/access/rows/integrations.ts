import type { integrationsApi } from "@rapport/domain/integrations/api"
import { NO_ID, type Rows } from "../row.ts"

export const integrationsRows = {
  "GET /calendars/feed": { by: "self", answers: 200 },
  "POST /calendars/feed": { by: "self", answers: 201 },
  "DELETE /calendars/feed": { by: "self", answers: 204 },
  "GET /calendars/sources": { by: "self", answers: 200 },
  "POST /calendars/sources": {
    by: "self",
    input: () => ({ body: { kind: "ics", address: "http://127.0.0.1/a.ics" } }),
    answers: 422,
  },
  "PUT /calendars/sources/{sourceId}": {
    by: "self",
    input: () => ({ params: { sourceId: NO_ID }, body: { name: "Other" } }),
    answers: 404,
  },
  "DELETE /calendars/sources/{sourceId}": {
    by: "self",
    input: () => ({ params: { sourceId: NO_ID } }),
    answers: 404,
  },
  "POST /calendars/sources/{sourceId}/refresh": {
    by: "self",
    input: () => ({ params: { sourceId: NO_ID } }),
    answers: 404,
  },
  "POST /calendars/google": { by: "self", answers: 404 },
  "POST /calendars/google/code": {
    by: "self",
    input: () => ({ body: { code: "none", state: "none" } }),
    answers: 404,
  },
  "GET /calendars/busy": {
    by: "self",
    input: () => ({ query: { from: "2027-03-01T00:00:00Z", to: "2027-03-08T00:00:00Z" } }),
    answers: 200,
  },
} satisfies Rows<typeof integrationsApi>

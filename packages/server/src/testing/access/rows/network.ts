import type { networkApi } from "@rapport/domain/network/api"
import { every, type Rows } from "../row.ts"

export const networkRows = {
  "POST /connections": {
    by: "client",
    input: pair => ({ body: { coachId: pair.coach.id } }),
    answers: { none: 201, pending: 409, accepted: 409, accepted_all_scopes: 409, ended: 201, blocked: 404 },
  },
  "GET /connections": { by: "self", answers: 200 },
  "GET /connections/pending": { by: "self", answers: 200 },
  "GET /connections/accepted": { by: "self", answers: 200 },
  "GET /connections/history": { by: "self", answers: 200 },
  "GET /connections/{id}": {
    by: "client",
    input: pair => ({ params: { id: pair.connectionId } }),
    answers: { none: 404, pending: 200, accepted: 200, accepted_all_scopes: 200, ended: 200, blocked: 200 },
  },
  "PUT /connections/{id}": {
    by: "coach",
    input: pair => ({ params: { id: pair.connectionId }, body: { status: "declined" } }),
    answers: { none: 404, pending: 200, accepted: 409, accepted_all_scopes: 409, ended: 409, blocked: 409 },
  },
  "POST /connections/scope-requests": {
    by: "coach",
    input: pair => ({ body: { connectionId: pair.connectionId, scope: "photos" } }),
    answers: { none: 404, pending: 409, accepted: 204, accepted_all_scopes: 204, ended: 409, blocked: 409 },
  },
  "POST /connections/bulk": {
    by: "coach",
    input: pair => ({ body: { ids: [pair.connectionId], status: "accepted" } }),
    answers: every(200),
  },
  "GET /connections/invites": { by: "coach", input: () => ({}), answers: every(200) },
  "POST /connections/invites": { by: "coach", input: () => ({ body: {} }), answers: every(201) },
  "DELETE /connections/invites/{code}": {
    by: "coach",
    input: () => ({ params: { code: "NOSUCHCODE" } }),
    answers: every(404),
  },
  "GET /connections/invites/{code}": {
    by: "self",
    input: () => ({ params: { code: "NOSUCHCODE" } }),
    answers: 404,
  },
  "POST /connections/invites/{code}": {
    by: "self",
    input: () => ({ params: { code: "NOSUCHCODE" }, body: { scopes: [] } }),
    answers: 404,
  },
  "GET /connections/goals": { by: "self", answers: 200 },
} satisfies Rows<typeof networkApi>

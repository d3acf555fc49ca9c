import type { adminApi } from "@rapport/domain/admin/api"
import { every, NO_ID, type Rows } from "../row.ts"

export const adminRows = {
  "GET /admin/users": { by: "admin", input: () => ({}), answers: every(200) },
  "GET /admin/users/{userId}": {
    by: "admin",
    input: pair => ({ params: { userId: pair.client.id } }),
    answers: every(200),
  },
  "POST /admin/users/{userId}/suspension": {
    by: "admin",
    input: pair => ({ params: { userId: pair.admin.id }, body: { reason: "A matrix row" } }),
    answers: every(409),
  },
  "DELETE /admin/users/{userId}/suspension": {
    by: "admin",
    input: pair => ({ params: { userId: pair.client.id } }),
    answers: every(204),
  },
  "PUT /admin/users/{userId}/roles": {
    by: "admin",
    input: pair => ({ params: { userId: pair.client.id }, body: { roles: ["client"] } }),
    answers: every(204),
  },
  "GET /bookings/admin/bookings": { by: "admin", input: () => ({}), answers: every(200) },
  "GET /bookings/admin/coaches/{coachId}/bookings": {
    by: "admin",
    input: pair => ({ params: { coachId: pair.coach.id } }),
    answers: every(200),
  },
  "GET /admin/connections/statistics": { by: "admin", input: () => ({}), answers: every(200) },
  "GET /admin/audit": { by: "admin", input: () => ({}), answers: every(200) },
  "GET /admin/mails": { by: "admin", input: () => ({}), answers: every(200) },
  "POST /admin/mails/{mailId}/secret-link": {
    by: "admin",
    input: () => ({ params: { mailId: NO_ID }, body: { reason: "A matrix row" } }),
    answers: every(404),
  },
  "GET /admin/jobs": { by: "admin", input: () => ({}), answers: every(200) },
  "POST /admin/jobs/{jobId}/retry": {
    by: "admin",
    input: () => ({ params: { jobId: "999999999" } }),
    answers: every(404),
  },
  "GET /admin/flags": { by: "admin", input: () => ({}), answers: every(200) },
  "PUT /admin/flags/{name}": {
    by: "admin",
    input: () => ({ params: { name: "no_such_flag" }, body: { state: "off" } }),
    answers: every(200),
  },
  "POST /feedback": {
    by: "self",
    input: () => ({ body: { text: "A matrix row", page: "/" } }),
    answers: 204,
  },
  "GET /admin/feedback": { by: "admin", input: () => ({}), answers: every(200) },
  "GET /flags": { by: "self", answers: 200 },
} satisfies Rows<typeof adminApi>

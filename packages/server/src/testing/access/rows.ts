import type { Key } from "@rapport/domain/api"
import type { CallInput } from "../../app/caller.ts"
import type { Pair, Relation } from "./pairs.ts"

type Answers = Record<Relation, number>

/** What an endpoint must answer. `self`: it is about the caller alone, whoever they are. */
export type Row<K extends Key> =
  | { by: "self"; input?: (pair: Pair) => CallInput<K>; answers: number }
  | { by: "client" | "coach" | "admin"; input: (pair: Pair) => CallInput<K>; answers: Answers }

const every = (status: number): Answers => ({
  none: status,
  pending: status,
  accepted: status,
  accepted_all_scopes: status,
  ended: status,
  blocked: status,
})
/** Open to the connected only; to others as if it were not there. */
const connectedOnly = (status = 200, otherwise = 404): Answers => ({
  ...every(otherwise),
  accepted: status,
  accepted_all_scopes: status,
})
/** A thing that both keep in their history, whatever became of the tie. */
const sharedPast = (status: number): Answers => ({ ...every(status), none: 404, pending: 404 })

const PASSWORD = "a long enough phrase"
const NO_ID = "0198a000-0000-7000-8000-00000000ffff"

/** Twice, from the day after tomorrow at noon. */
const weekly = ({ coach }: Pair) => {
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  return { coachId: coach.id, scheduledAt: `${day}T12:00:00Z`, times: 2 }
}

/** One row per endpoint of the contract; an endpoint without one does not compile. */
export const rows: { [K in Key]: Row<K> } = {
  "POST /auth/sign-up": {
    by: "self",
    input: () => ({
      body: { email: "no", password: "", firstName: "", lastName: "", role: "client", timeZone: "" },
    }),
    answers: 400,
  },
  "POST /auth/sign-in": {
    by: "self",
    input: () => ({ body: { email: "nobody@example.com", password: "wrong" } }),
    answers: 401,
  },
  "POST /auth/challenge": {
    by: "self",
    input: () => ({ body: { challenge: "none", code: "000000" } }),
    answers: 401,
  },
  "POST /auth/refresh": { by: "self", input: () => ({ body: { refreshToken: "none" } }), answers: 401 },
  "POST /auth/sign-out": { by: "self", answers: 204 },
  "POST /auth/forgot": { by: "self", input: () => ({ body: { email: "nobody@example.com" } }), answers: 204 },
  "POST /auth/reset": {
    by: "self",
    input: () => ({ body: { token: "none", password: PASSWORD } }),
    answers: 410,
  },
  "POST /auth/verify": { by: "self", input: () => ({ body: { token: "none" } }), answers: 410 },
  "POST /auth/verify/resend": { by: "self", answers: 204 },
  "PUT /users/me/password": {
    by: "self",
    input: () => ({ body: { password: "wrong", newPassword: PASSWORD } }),
    answers: 401,
  },
  "PUT /users/me/email": {
    by: "self",
    input: () => ({ body: { password: "wrong", email: "new@example.com" } }),
    answers: 401,
  },
  "POST /users/me/roles/coach": { by: "self", answers: 204 },
  "GET /users/me/logins": { by: "self", answers: 200 },
  "DELETE /users/me/logins/{loginId}": {
    by: "self",
    input: () => ({ params: { loginId: NO_ID } }),
    answers: 404,
  },
  "DELETE /users/me/logins": { by: "self", answers: 204 },
  "POST /users/me/two-factor": { by: "self", input: () => ({ body: { password: "wrong" } }), answers: 401 },
  "PUT /users/me/two-factor": { by: "self", input: () => ({ body: { code: "000000" } }), answers: 409 },
  "POST /users/me/two-factor/disable": {
    by: "self",
    input: () => ({ body: { password: "wrong", code: "000000" } }),
    answers: 401,
  },
  "POST /users/me/passkeys/options": {
    by: "self",
    input: () => ({ body: { password: "wrong" } }),
    answers: 401,
  },
  "POST /users/me/passkeys": {
    by: "self",
    input: () => ({ body: { name: "Key", answer: { id: "x", rawId: "x", type: "public-key" } } }),
    answers: 401,
  },
  "GET /users/me/passkeys": { by: "self", answers: 200 },
  "DELETE /users/me/passkeys/{passkeyId}": {
    by: "self",
    input: () => ({ params: { passkeyId: NO_ID } }),
    answers: 404,
  },
  "POST /auth/passkey/options": { by: "self", answers: 200 },
  "POST /auth/passkey": {
    by: "self",
    input: () => ({ body: { challenge: "none", answer: { id: "x", rawId: "x", type: "public-key" } } }),
    answers: 401,
  },

  "GET /friends/blocked": { by: "self", answers: 200 },
  "POST /friends/block/{userId}": {
    by: "self",
    input: pair => ({ params: { userId: pair.admin.id } }),
    answers: 204,
  },
  "DELETE /friends/block/{userId}": {
    by: "self",
    input: pair => ({ params: { userId: pair.admin.id } }),
    answers: 204,
  },
  "GET /users/me/access-log": { by: "self", answers: 200 },
  "GET /users/me/access-log.csv": { by: "self", answers: 200 },

  "GET /users/me": { by: "self", answers: 200 },
  "PATCH /users/me": { by: "self", input: () => ({ body: { gymAccess: "Garage" } }), answers: 200 },
  "PUT /users/me/picture": { by: "self", input: () => ({ query: { as: "person" } }), answers: 400 },
  "DELETE /users/me/picture": { by: "self", answers: 204 },
  "GET /users/search": { by: "self", input: () => ({ query: { q: "mara" } }), answers: 200 },
  "GET /users/{userId}": {
    by: "coach",
    input: pair => ({ params: { userId: pair.client.id } }),
    answers: { none: 404, pending: 200, accepted: 200, accepted_all_scopes: 200, ended: 200, blocked: 404 },
  },

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
  "POST /connections/{id}/scope-requests": {
    by: "coach",
    input: pair => ({ params: { id: pair.connectionId }, body: { scope: "photos" } }),
    answers: { none: 404, pending: 409, accepted: 204, accepted_all_scopes: 204, ended: 409, blocked: 409 },
  },
  "POST /connections/bulk": {
    by: "coach",
    input: pair => ({ body: { ids: [pair.connectionId], status: "accepted" } }),
    answers: every(200),
  },
  "GET /connections/invites": { by: "coach", input: () => ({}), answers: every(200) },
  "POST /connections/invites": { by: "coach", input: () => ({ body: {} }), answers: every(201) },
  "DELETE /connections/invites/{id}": {
    by: "coach",
    input: () => ({ params: { id: NO_ID } }),
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

  "GET /prices/config/{userId}": {
    by: "client",
    input: pair => ({ params: { userId: pair.coach.id } }),
    answers: every(404),
  },
  "PUT /prices/config/{userId}": {
    by: "client",
    input: pair => ({
      params: { userId: pair.coach.id },
      body: {
        version: 1,
        currency: "EUR",
        baseRate: 0,
        rates: [],
        packages: [],
        subscriptions: [],
        discounts: [],
        introCallMinutes: null,
        lateCancelPercent: 0,
        noShowPercent: 0,
        taxBasisPoints: 0,
      },
    }),
    answers: every(404),
  },
  "DELETE /prices/config/{userId}/{itemId}": {
    by: "client",
    input: pair => ({ params: { userId: pair.coach.id, itemId: NO_ID } }),
    answers: every(404),
  },
  "POST /prices/quote": {
    by: "client",
    input: pair => ({ body: { coachId: pair.coach.id, type: "VIDEO", minutes: 60 } }),
    answers: { ...every(200), blocked: 404 },
  },

  "GET /coach/availability": { by: "coach", input: () => ({}), answers: every(200) },
  "PUT /coach/availability": {
    by: "coach",
    input: () => ({ body: { intervalMinutes: 30 } }),
    answers: every(200),
  },
  "DELETE /coach/availability/time-off/{timeOffId}": {
    by: "coach",
    input: () => ({ params: { timeOffId: NO_ID } }),
    answers: every(404),
  },
  "DELETE /coach/availability/overrides/{date}": {
    by: "coach",
    input: () => ({ params: { date: "2027-05-01" } }),
    answers: every(404),
  },
  "DELETE /coach/availability/travel/{travelId}": {
    by: "coach",
    input: () => ({ params: { travelId: NO_ID } }),
    answers: every(404),
  },
  "PUT /coach/availability/dates": {
    by: "coach",
    input: () => ({ body: { schedules: [{ id: NO_ID, overrides: [] }] } }),
    answers: every(404),
  },
  "GET /coach/availability/why": {
    by: "coach",
    input: pair => ({ query: { at: "2027-05-03T09:00:00Z", clientId: pair.client.id } }),
    answers: connectedOnly(),
  },
  "GET /coach/schedules": { by: "coach", input: () => ({}), answers: every(200) },
  "POST /coach/schedules": {
    by: "coach",
    input: () => ({ body: { name: "" } }),
    answers: every(400),
  },
  "GET /coach/schedules/{scheduleId}": {
    by: "coach",
    input: () => ({ params: { scheduleId: NO_ID } }),
    answers: every(404),
  },
  "PUT /coach/schedules/{scheduleId}": {
    by: "coach",
    input: () => ({ params: { scheduleId: NO_ID }, body: { intervalMinutes: 30 } }),
    answers: every(404),
  },
  "DELETE /coach/schedules/{scheduleId}": {
    by: "coach",
    input: () => ({ params: { scheduleId: NO_ID } }),
    answers: every(404),
  },
  "DELETE /coach/schedules/{scheduleId}/time-off/{timeOffId}": {
    by: "coach",
    input: () => ({ params: { scheduleId: NO_ID, timeOffId: NO_ID } }),
    answers: every(404),
  },
  "DELETE /coach/schedules/{scheduleId}/overrides/{date}": {
    by: "coach",
    input: () => ({ params: { scheduleId: NO_ID, date: "2027-05-01" } }),
    answers: every(404),
  },
  "GET /coach/holidays": { by: "coach", input: () => ({}), answers: every(200) },
  "POST /coach/holidays": {
    by: "coach",
    input: () => ({ body: { date: "2027-05-01", name: "Labour Day" } }),
    answers: every(201),
  },
  "GET /bookings/coaches/{coachId}/slots": {
    by: "client",
    input: pair => ({ params: { coachId: pair.coach.id } }),
    answers: { ...every(200), blocked: 404 },
  },
  "POST /bookings/book": {
    by: "client",
    input: pair => ({ body: { coachId: pair.coach.id } }),
    answers: { none: 403, pending: 403, accepted: 201, accepted_all_scopes: 201, ended: 403, blocked: 403 },
  },
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
  "GET /bookings/my-bookings": { by: "self", answers: 200 },
  "GET /bookings/coach/bookings": { by: "coach", input: () => ({}), answers: every(200) },
  "GET /bookings/bookings/{bookingId}": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: sharedPast(200),
  },
  "PUT /bookings/bookings/{bookingId}": {
    by: "coach",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { status: "confirmed" } }),
    answers: { none: 404, pending: 404, accepted: 200, accepted_all_scopes: 200, ended: 409, blocked: 409 },
  },
  "DELETE /bookings/bookings/{bookingId}": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: sharedPast(200),
  },
  "POST /bookings/bookings/{bookingId}/dispute": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: {} }),
    answers: { none: 404, pending: 404, accepted: 409, accepted_all_scopes: 409, ended: 409, blocked: 409 },
  },
  "PUT /bookings/bookings/{bookingId}/dispute": {
    by: "coach",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { answer: "rejected" } }),
    answers: { none: 404, pending: 404, accepted: 409, accepted_all_scopes: 409, ended: 409, blocked: 409 },
  },
  "POST /bookings/bookings/{bookingId}/join": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: sharedPast(409),
  },
  "GET /bookings/bookings/{bookingId}/joins": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: sharedPast(200),
  },
  "GET /bookings/bookings/{bookingId}/review": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: sharedPast(200),
  },
  "POST /bookings/bookings/{bookingId}/review": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { stars: 5 } }),
    answers: sharedPast(409),
  },
  "PUT /bookings/bookings/{bookingId}/review": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { stars: 5 } }),
    answers: every(404),
  },
  "DELETE /bookings/bookings/{bookingId}/review": {
    by: "client",
    input: pair => ({ params: { bookingId: pair.bookingId } }),
    answers: every(404),
  },
  "PUT /bookings/bookings/{bookingId}/review/answer": {
    by: "coach",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { text: "Thank you" } }),
    answers: every(404),
  },
  "PUT /bookings/bookings/{bookingId}/review/visibility": {
    by: "admin",
    input: pair => ({ params: { bookingId: pair.bookingId }, body: { hidden: true, reason: "Insults" } }),
    answers: every(404),
  },
  "GET /bookings/admin/coaches/{coachId}/reviews": {
    by: "admin",
    input: pair => ({ params: { coachId: pair.coach.id } }),
    answers: every(200),
  },
  "GET /bookings/coaches/{coachId}/reviews": {
    by: "client",
    input: pair => ({ params: { coachId: pair.coach.id } }),
    answers: { ...every(200), blocked: 404 },
  },

  "GET /bookings/coaches": { by: "self", answers: 200 },
  "GET /bookings/coaches/facets": { by: "self", answers: 200 },
  "GET /bookings/coaches/{coachId}": {
    by: "client",
    input: pair => ({ params: { coachId: pair.coach.id } }),
    answers: { ...every(200), blocked: 404 },
  },

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

  "GET /notifications": { by: "self", answers: 200 },
  "POST /notifications/read": { by: "self", input: () => ({ body: {} }), answers: 204 },
  "DELETE /notifications/{notificationId}": {
    by: "self",
    input: () => ({ params: { notificationId: NO_ID } }),
    answers: 404,
  },
  "GET /notifications/preferences": { by: "self", answers: 200 },
  "PUT /notifications/preferences": {
    by: "self",
    input: () => ({ body: { booking: { inApp: true, email: false } } }),
    answers: 200,
  },

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
  "GET /flags": { by: "self", answers: 200 },
}

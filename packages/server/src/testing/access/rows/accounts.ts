import type { accountsApi } from "@rapport/domain/accounts/api"
import { NO_ID, PASSWORD, type Rows } from "../row.ts"

export const accountsRows = {
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
  "POST /auth/forgot": { by: "self", input: () => ({ body: { email: "nobody@example.com" } }), answers: 200 },
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
} satisfies Rows<typeof accountsApi>

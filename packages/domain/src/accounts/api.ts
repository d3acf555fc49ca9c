import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { email, id, name, noContent } from "../kernel/fields.ts"
import {
  challengeResponse,
  enteredPassword,
  login,
  newPassword,
  passkey,
  signIn,
  signInResponse,
  signUp,
} from "./schema.ts"

const SIGN_IN_PER_MINUTE = 20
const MAIL_PER_MINUTE = 6

/** A second factor: six digits, or a recovery code. */
const code = z.string().min(6).max(40)
const publicKeyOptions = z.record(z.string(), z.unknown())
const publicKeyCredential = z.looseObject({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.string().max(40),
})

export const accountsApi = defineEndpoints({
  "POST /auth/sign-up": {
    summary: "Open an account and sign in",
    who: "anyone",
    body: signUp,
    reply: { status: 201, body: signInResponse },
    problems: ["email_taken", "weak_password"],
    perMinute: SIGN_IN_PER_MINUTE,
  },
  "POST /auth/sign-in": {
    summary: "Sign in; returns a challenge where a second factor is needed",
    who: "anyone",
    body: signIn,
    reply: { status: 200, body: z.union([signInResponse, challengeResponse]) },
    problems: ["wrong_credentials", "account_suspended"],
    perMinute: SIGN_IN_PER_MINUTE,
  },
  "POST /auth/challenge": {
    summary: "Finish a sign-in with the second factor",
    who: "anyone",
    body: z.strictObject({ challenge: z.string().max(500), code, wantRefreshToken: z.boolean().optional() }),
    reply: { status: 200, body: signInResponse },
    problems: ["wrong_code", "account_suspended"],
    perMinute: SIGN_IN_PER_MINUTE,
  },
  "POST /auth/refresh": {
    summary: "A fresh access token, from the cookie or a refresh token",
    who: "anyone",
    body: z.strictObject({ refreshToken: z.string().max(500).optional() }).nullish(),
    reply: { status: 200, body: z.object({ accessToken: z.string(), refreshToken: z.string().optional() }) },
    problems: ["login_ended"],
    perMinute: 120,
  },
  "POST /auth/sign-out": {
    summary: "End this login",
    who: "signed-in",
    reply: { status: 204, body: noContent },
  },
  "POST /auth/forgot": {
    summary: "Request a password reset link; the response is the same for unknown addresses",
    who: "anyone",
    body: z.strictObject({ email }),
    reply: { status: 204, body: noContent },
    perMinute: MAIL_PER_MINUTE,
  },
  "POST /auth/reset": {
    summary: "Set a new password with the token of the link; ends every login",
    who: "anyone",
    body: z.strictObject({ token: z.string().max(200), password: newPassword }),
    reply: { status: 204, body: noContent },
    problems: ["link_used_or_expired", "weak_password"],
    perMinute: SIGN_IN_PER_MINUTE,
  },
  "POST /auth/verify": {
    summary: "Confirm an email address with the link's token",
    who: "anyone",
    body: z.strictObject({ token: z.string().max(200) }),
    reply: { status: 204, body: noContent },
    problems: ["link_used_or_expired"],
    perMinute: SIGN_IN_PER_MINUTE,
  },
  "POST /auth/verify/resend": {
    summary: "Send the confirmation link again",
    who: "signed-in",
    reply: { status: 204, body: noContent },
    perMinute: MAIL_PER_MINUTE,
  },
  "PUT /users/me/password": {
    summary: "Change the password; ends the other logins",
    who: "signed-in",
    body: z.strictObject({ password: enteredPassword, newPassword }),
    reply: { status: 204, body: noContent },
    problems: ["wrong_credentials", "weak_password"],
    perMinute: SIGN_IN_PER_MINUTE,
  },
  "PUT /users/me/email": {
    summary: "Change the email address; the old one is notified, the new one must be confirmed",
    who: "signed-in",
    body: z.strictObject({ password: enteredPassword, email }),
    reply: { status: 204, body: noContent },
    problems: ["wrong_credentials", "email_taken"],
    perMinute: SIGN_IN_PER_MINUTE,
  },
  "POST /users/me/roles/coach": {
    summary: "Become a coach as well",
    who: "signed-in",
    reply: { status: 204, body: noContent },
  },
  "GET /users/me/logins": {
    summary: "Where I am signed in",
    who: "signed-in",
    reply: { status: 200, body: z.object({ items: z.array(login), nextCursor: z.null() }) },
  },
  "DELETE /users/me/logins/{loginId}": {
    summary: "End one login",
    who: "signed-in",
    params: z.strictObject({ loginId: id }),
    reply: { status: 204, body: noContent },
  },
  "DELETE /users/me/logins": {
    summary: "End every other login",
    who: "signed-in",
    reply: { status: 204, body: noContent },
  },
  "POST /users/me/two-factor": {
    summary: "Set up two-factor sign-in: a secret and its QR code, not yet active",
    who: "signed-in",
    body: z.strictObject({ password: enteredPassword }),
    reply: { status: 201, body: z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() }) },
    problems: ["wrong_credentials", "two_factor_on"],
    perMinute: SIGN_IN_PER_MINUTE,
    containsSecret: true,
  },
  "PUT /users/me/two-factor": {
    summary: "Turn two-factor sign-in on with a first code; returns the recovery codes once",
    who: "signed-in",
    body: z.strictObject({ code }),
    reply: { status: 200, body: z.object({ recoveryCodes: z.array(z.string()) }) },
    problems: ["wrong_code", "two_factor_on", "two_factor_off"],
    perMinute: SIGN_IN_PER_MINUTE,
  },
  "POST /users/me/two-factor/disable": {
    summary: "Turn two-factor sign-in off",
    who: "signed-in",
    body: z.strictObject({ password: enteredPassword, code }),
    reply: { status: 204, body: noContent },
    problems: ["wrong_credentials", "wrong_code", "two_factor_off"],
    perMinute: SIGN_IN_PER_MINUTE,
    containsSecret: true,
  },
  "POST /users/me/passkeys/options": {
    summary: "Begin adding a passkey",
    who: "signed-in",
    body: z.strictObject({ password: enteredPassword }),
    reply: { status: 200, body: publicKeyOptions },
    problems: ["wrong_credentials"],
    perMinute: SIGN_IN_PER_MINUTE,
    containsSecret: true,
  },
  "POST /users/me/passkeys": {
    summary: "Add the passkey that the browser created",
    who: "signed-in",
    body: z.strictObject({ name: name(60), answer: publicKeyCredential }),
    reply: { status: 201, body: passkey },
    problems: ["wrong_code"],
    perMinute: SIGN_IN_PER_MINUTE,
  },
  "GET /users/me/passkeys": {
    summary: "My passkeys",
    who: "signed-in",
    reply: { status: 200, body: z.object({ items: z.array(passkey), nextCursor: z.null() }) },
  },
  "DELETE /users/me/passkeys/{passkeyId}": {
    summary: "Remove a passkey",
    who: "signed-in",
    params: z.strictObject({ passkeyId: id }),
    reply: { status: 204, body: noContent },
  },
  "POST /auth/passkey/options": {
    summary: "Begin signing in with a passkey",
    who: "anyone",
    reply: { status: 200, body: z.object({ challenge: z.string(), options: publicKeyOptions }) },
    perMinute: SIGN_IN_PER_MINUTE,
  },
  "POST /auth/passkey": {
    summary: "Sign in with a passkey",
    who: "anyone",
    body: z.strictObject({
      challenge: z.string().max(500),
      answer: publicKeyCredential,
      wantRefreshToken: z.boolean().optional(),
    }),
    reply: { status: 200, body: signInResponse },
    problems: ["wrong_code", "account_suspended"],
    perMinute: SIGN_IN_PER_MINUTE,
  },
})

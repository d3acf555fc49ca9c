import { createHmac } from "node:crypto"
import { type api, api as contract, type Key } from "@rapport/domain/api"
import type { Endpoint } from "@rapport/domain/kernel/contract"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { AppContext } from "../platform/context.ts"
import { deriveKey } from "../platform/encryption.ts"
import { clientAddress } from "../platform/http/client-address.ts"
import type { SecurityEvent } from "../platform/security-log.ts"

type Write = Exclude<keyof typeof api, `GET ${string}`>

/** Endpoints by which people prove who they are, or change how they do. */
const namedEvents: Readonly<Partial<Record<Write, string>>> = {
  "POST /auth/sign-up": "sign_up",
  "POST /auth/sign-in": "sign_in",
  "POST /auth/challenge": "second_factor",
  "POST /auth/passkey": "passkey_sign_in",
  "POST /auth/refresh": "token_refresh",
  "POST /auth/sign-out": "sign_out",
  "POST /auth/forgot": "password_reset_request",
  "POST /auth/reset": "password_reset",
  "POST /auth/verify": "address_confirmation",
  "PUT /users/me/password": "password_change",
  "PUT /users/me/email": "address_change",
  "POST /users/me/roles/coach": "role_change",
  "DELETE /users/me/logins/{loginId}": "logins_end",
  "DELETE /users/me/logins": "logins_end",
  "POST /users/me/two-factor": "two_factor_setup",
  "PUT /users/me/two-factor": "two_factor_on",
  "POST /users/me/two-factor/disable": "two_factor_off",
  "POST /users/me/passkeys/options": "passkey_setup",
  "POST /users/me/passkeys": "passkey_add",
  "DELETE /users/me/passkeys/{passkeyId}": "passkey_remove",
  "POST /calendars/feed": "calendar_feed_open",
  "DELETE /calendars/feed": "calendar_feed_close",
}

/** Refusals of input that say nothing about security. */
const INPUT = new Set(["invalid_request", "malformed_json", "body_too_large", "unsupported_media_type"])

/** Logs and counts, for every answered request, what concerns security. `docs/security.md` lists the events. */
export const logSecurityEvents = (fastify: FastifyInstance, app: AppContext): void => {
  fastify.addHook("onResponse", async (request, reply) => {
    const event = eventOf(app, request, reply)
    if (!event) return
    if (event.event === "token_refresh" && event.outcome === "success") app.securityLog.count(event)
    else app.securityLog.write(event)
  })
}

const eventOf = (app: AppContext, request: FastifyRequest, reply: FastifyReply): SecurityEvent | null => {
  const name = nameOf(request, reply.statusCode)
  if (!name) return null
  return {
    event: name,
    outcome: outcomeOf(reply.statusCode),
    code: name === "token" ? (request.rejectedToken ?? undefined) : (request.refusalCode ?? undefined),
    account: request.actor?.id ?? request.identifiedAccount ?? undefined,
    login: request.actor?.loginId,
    subject: subjectOf(app, request.body),
    address: clientAddress(request),
    endpoint: request.routeOptions.config.endpoint ?? request.routeOptions.url,
    objects: idsIn(request.params),
    requestId: request.id,
  }
}

const outcomeOf = (status: number): SecurityEvent["outcome"] =>
  status < 400 ? "success" : status < 500 ? "refused" : "failed"

const nameOf = (request: FastifyRequest, status: number): string | null => {
  const code = request.refusalCode ?? ""
  if (request.rejectedToken) return "token"
  if (status === 429) return "rate_limit"
  if (code === "foreign_origin") return "access"
  if (INPUT.has(code)) return null
  const key = request.routeOptions.config.endpoint
  const named = key && namedEvents[key as Write]
  if (named) return isVisitor(key, request) ? null : named
  const endpoint: Endpoint | undefined = key ? contract[key as Key] : undefined
  if (endpoint?.who === "admin" && request.method !== "GET") return "admin_action"
  if (status === 403 || code === "bad_cursor") return "access"
  // What somebody may not see looks as if it were absent, so both are logged.
  if (code === "not_found" && request.actor && endpoint?.params) return "access"
  return null
}

/** A browser asks at each start whether it is signed in; without a token that is nobody's attempt. */
const isVisitor = (key: string, { cookies, body }: FastifyRequest): boolean =>
  key === "POST /auth/refresh" &&
  Object.keys(cookies).length === 0 &&
  textIn(body, "refreshToken") === undefined

const subjectOf = (app: AppContext, body: unknown): string | undefined => {
  const email = textIn(body, "email")
  if (email === undefined) return undefined
  const mac = createHmac("sha256", deriveKey(app, "security-log")).update(email.trim().toLowerCase())
  return mac.digest("base64url").slice(0, 16)
}

const textIn = (body: unknown, name: string): string | undefined => {
  const value: unknown = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined
  return typeof value === "string" ? value : undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Only ids: other parameters may be an invite's code or something typed. */
const idsIn = (params: unknown): Record<string, string> | undefined => {
  const ids = Object.entries(params ?? {}).filter(([, value]) => UUID.test(String(value)))
  return ids.length > 0 ? Object.fromEntries(ids) : undefined
}

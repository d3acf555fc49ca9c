import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import type { Ctx } from "../../../platform/context.ts"
import { deriveKey } from "../../../platform/encryption.ts"

const MINUTES = 15

const macOf = (ctx: Ctx, of: string, body: string): string =>
  createHmac("sha256", deriveKey(ctx.app, "google state"))
    .update(JSON.stringify([of, ctx.actor.loginId, body]))
    .digest("base64url")

/** The OAuth `state`: valid for this login alone, for 15 minutes. */
export const makeState = (ctx: Ctx): string => {
  const until = ctx.now().getTime() + MINUTES * 60_000
  const body = `${randomBytes(16).toString("base64url")}.${until}`
  return `${body}.${macOf(ctx, "state", body)}`
}

/** The PKCE code verifier (RFC 7636), derived from the state, so that nothing is stored. */
export const verifierOf = (ctx: Ctx, state: string): string => macOf(ctx, "verifier", state)

export const challengeOf = (verifier: string): string =>
  createHash("sha256").update(verifier).digest("base64url")

export const isOwnState = (ctx: Ctx, state: string): boolean => {
  const [nonce, until, mac, ...more] = state.split(".")
  if (!nonce || !until || !mac || more.length > 0 || !(Number(until) > ctx.now().getTime())) return false
  const [actual, expected] = [Buffer.from(mac), Buffer.from(macOf(ctx, "state", `${nonce}.${until}`))]
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

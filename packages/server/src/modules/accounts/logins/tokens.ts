import { createHash, createHmac, createSecretKey, type KeyObject, randomBytes } from "node:crypto"
import { jwtVerify, SignJWT } from "jose"
import type { Actor, AppContext, Role } from "../../../platform/context.ts"
import { deriveKey } from "../../../platform/encryption.ts"

const ALGORITHM = "HS256"
const ISSUER = "rapport"
const AUDIENCE = "rapport-api"
export const ACCESS_TOKEN_MINUTES = 10
/** How far the clocks of two servers may differ. */
const CLOCK_TOLERANCE_SECONDS = 5

const keys = new Map<string, KeyObject>()

/** One key object per secret: `jose` imports a key at its first use, which takes as long as the signature itself. */
export const signingKey = ({ secrets }: AppContext): KeyObject => {
  const key = keys.get(secrets.tokenSecret) ?? createSecretKey(Buffer.from(secrets.tokenSecret, "base64url"))
  keys.set(secrets.tokenSecret, key)
  return key
}

/** 256 random bits as text, for refresh tokens, emailed links and challenges. Only its hash is stored. */
export const randomToken = (): string => randomBytes(32).toString("base64url")
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url")

/** The one refresh token that replaces another; without the server's key it cannot be computed. */
export const successorOf = (app: AppContext, loginId: string, refreshToken: string): string =>
  createHmac("sha256", deriveKey(app, "refresh-successor"))
    .update(`${loginId} ${refreshToken}`)
    .digest("base64url")

/** A short-lived JWT for one login. */
export const signAccessToken = (
  app: AppContext,
  person: { id: string; roles: readonly Role[]; loginId: string },
) => {
  const now = Math.floor(app.clock.now().getTime() / 1000)
  return new SignJWT({ role: person.roles.join(" "), sid: person.loginId, typ: "access" })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(person.id)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + ACCESS_TOKEN_MINUTES * 60)
    .sign(signingKey(app))
}

/** The login that an access token belongs to, or null if the token is forged, malformed or expired. */
export const readAccessToken = async (
  app: AppContext,
  token: string,
): Promise<(Pick<Actor, "id" | "loginId"> & { expiresAt: Date }) | null> => {
  try {
    const { payload } = await jwtVerify(token, signingKey(app), {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: AUDIENCE,
      currentDate: app.clock.now(),
      // Also refuses a token issued in the future, so that none outlives its ten minutes by a wrong clock.
      maxTokenAge: ACCESS_TOKEN_MINUTES * 60,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    })
    const { sub, sid, typ, exp, iat } = payload
    if (typeof sub !== "string" || typeof sid !== "string" || typ !== "access" || !exp || !iat) return null
    if (exp - iat > ACCESS_TOKEN_MINUTES * 60) return null
    return { id: sub, loginId: sid, expiresAt: new Date(exp * 1000) }
  } catch {
    return null
  }
}

import type { Actor, AppContext } from "../../../platform/context.ts"
import type { Authenticate } from "../../../platform/http/http.ts"
import type { SocketSignIn } from "../../../platform/realtime.ts"
import { readSocketCookie } from "./cookies.ts"
import { whyRejected } from "./rejected-token.ts"
import { readAccessToken } from "./tokens.ts"

const MARK_SEEN_EVERY_MS = 60_000
/** RFC 9110: the name of the scheme is case-insensitive, and one or more spaces follow it. */
const BEARER = /^bearer +([A-Za-z0-9._-]{20,2000})$/i

/** Authenticates HTTP requests by their bearer token. */
export const bearerAuthentication =
  (app: AppContext): Authenticate =>
  async request => {
    const token = BEARER.exec(request.headers.authorization ?? "")?.[1]
    const actor = token ? await actorOf(app, token) : null
    if (!actor && request.headers.authorization !== undefined)
      request.rejectedToken = token ? await whyRejected(app, token) : "invalid"
    return actor
  }

export const socketSignIn = (app: AppContext): SocketSignIn => ({
  actorOf: token => actorOf(app, token),
  isLive: async loginId => (await findActor(app, loginId)) !== null,
  tokenIn: cookieHeader => readSocketCookie(app, cookieHeader),
})

const actorOf = async (app: AppContext, token: string): Promise<(Actor & { expiresAt: Date }) | null> => {
  const claims = await readAccessToken(app, token)
  if (!claims) return null
  const actor = await findActor(app, claims.loginId)
  return actor && actor.id === claims.id ? { ...actor, expiresAt: claims.expiresAt } : null
}

const findActor = (app: AppContext, loginId: string): Promise<Actor | null> =>
  app.caches.logins.find(loginId, () => readActor(app, loginId))

const readActor = async ({ db, clock, config }: AppContext, loginId: string): Promise<Actor | null> => {
  const row = await db
    .selectFrom("logins")
    .innerJoin("accounts", "accounts.id", "logins.account_id")
    .select(["accounts.id", "accounts.roles", "accounts.email_verified_at", "logins.last_seen_at"])
    .where("logins.id", "=", loginId)
    .where("logins.ended_at", "is", null)
    .where("accounts.suspended_at", "is", null)
    .executeTakeFirst()
  if (!row) return null
  const now = clock.now()
  if (now.getTime() - row.last_seen_at.getTime() > MARK_SEEN_EVERY_MS) {
    await db.updateTable("logins").set({ last_seen_at: now }).where("id", "=", loginId).execute()
    await db.updateTable("accounts").set({ last_seen_at: now }).where("id", "=", row.id).execute()
  }
  return {
    id: row.id,
    loginId,
    roles: row.roles,
    verified: row.email_verified_at !== null || !config.smtpUrl,
  }
}

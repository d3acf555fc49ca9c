import type { Actor, AppContext } from "../../../platform/ctx.ts"
import type { Authenticate } from "../../../platform/http/http.ts"
import type { SocketSignIn } from "../../../platform/realtime.ts"
import { tokenInCookies } from "./socket-cookie.ts"
import { readAccessToken } from "./tokens.ts"

const KNOWN_FOR_MS = 10_000
const SEEN_EVERY_MS = 60_000
const MAX_CACHED = 20_000

interface CachedLogin {
  actor: Actor | null
  until: number
}

/**
 * Who a token stands for. A login is asked of the database at most every ten seconds, so a sign-out, a ban or a
 * password change acts within that time everywhere and at once on the server that did it.
 */
export class LoginCache {
  readonly #app: AppContext
  readonly #known = new Map<string, CachedLogin>()
  #forgotten = 0

  constructor(app: AppContext) {
    this.#app = app
  }

  forget(loginId: string): void {
    this.#known.delete(loginId)
    this.#forgotten++
  }

  async actorOf(token: string): Promise<(Actor & { expiresAt: Date }) | null> {
    const claims = await readAccessToken(this.#app, token)
    if (!claims) return null
    const actor = await this.#find(claims.loginId)
    return actor && actor.id === claims.id ? { ...actor, expiresAt: claims.expiresAt } : null
  }

  async isLive(loginId: string): Promise<boolean> {
    return (await this.#find(loginId)) !== null
  }

  async #find(loginId: string): Promise<Actor | null> {
    const known = this.#known.get(loginId)
    const now = performance.now()
    if (known && known.until > now) return known.actor
    const forgottenBefore = this.#forgotten
    const actor = await this.#read(loginId)
    // A login that ended while it was read must not be remembered as it was before.
    if (this.#forgotten !== forgottenBefore) return actor
    if (this.#known.size >= MAX_CACHED) this.#known.clear()
    this.#known.set(loginId, { actor, until: now + KNOWN_FOR_MS })
    return actor
  }

  async #read(loginId: string): Promise<Actor | null> {
    const { db, clock, config } = this.#app
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
    if (now.getTime() - row.last_seen_at.getTime() > SEEN_EVERY_MS) await this.#markSeen(loginId, row.id, now)
    return {
      id: row.id,
      loginId,
      roles: row.roles,
      verified: row.email_verified_at !== null || !config.smtpUrl,
    }
  }

  async #markSeen(loginId: string, accountId: string, now: Date): Promise<void> {
    const { db } = this.#app
    await db.updateTable("logins").set({ last_seen_at: now }).where("id", "=", loginId).execute()
    await db.updateTable("accounts").set({ last_seen_at: now }).where("id", "=", accountId).execute()
  }
}

const BEARER = /^Bearer ([A-Za-z0-9._-]{20,2000})$/

export const authenticateBy =
  (logins: LoginCache): Authenticate =>
  async request => {
    const token = BEARER.exec(request.headers.authorization ?? "")?.[1]
    return token ? logins.actorOf(token) : null
  }

export const socketSignIn = (logins: LoginCache): SocketSignIn => ({
  actorOf: token => logins.actorOf(token),
  isLive: loginId => logins.isLive(loginId),
  tokenIn: tokenInCookies,
})

import type { Actor, Tx } from "../../../platform/ctx.ts"
import { hashOf, newToken, signAccessToken } from "./tokens.ts"

export const REFRESH_DAYS = 30

/** What a login is made on. */
export interface Device {
  userAgent: string
  ip: string
}

export interface OpenedLogin {
  accountId: string
  loginId: string
  accessToken: string
  refreshToken: string
}

/** Signs a person in on one device: a login, its first refresh token and an access token. */
export const openLogin = async (
  tx: Tx<Actor | null>,
  accountId: string,
  device: Device,
): Promise<OpenedLogin> => {
  const now = tx.now()
  const login = await tx.db
    .insertInto("logins")
    .values({
      account_id: accountId,
      device: device.userAgent,
      ip: device.ip,
      created_at: now,
      last_seen_at: now,
      ended_because: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  const { roles } = await tx.db
    .updateTable("accounts")
    .set({ last_seen_at: now })
    .where("id", "=", accountId)
    .returning("roles")
    .executeTakeFirstOrThrow()
  const refreshToken = await newRefreshToken(tx, login.id)
  const accessToken = await signAccessToken(tx.app, { id: accountId, roles, loginId: login.id })
  return { accountId, loginId: login.id, accessToken, refreshToken }
}

export const newRefreshToken = async (tx: Tx<Actor | null>, loginId: string): Promise<string> => {
  const refreshToken = newToken()
  const now = tx.now()
  await tx.db
    .insertInto("refresh_tokens")
    .values({
      token_hash: hashOf(refreshToken),
      login_id: loginId,
      created_at: now,
      expires_at: new Date(now.getTime() + REFRESH_DAYS * 86_400_000),
    })
    .execute()
  return refreshToken
}

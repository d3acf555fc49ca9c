import type { Actor, Tx } from "../../../platform/context.ts"
import { hashToken, randomToken, signAccessToken } from "./tokens.ts"

export const REFRESH_TOKEN_DAYS = 30

/** The browser or app that signs in. */
export interface Device {
  userAgent: string
  ip: string
}

export interface CreatedLogin {
  accountId: string
  loginId: string
  accessToken: string
  refreshToken: string
}

/** Creates a login on one device, with its first refresh token and an access token. */
export const createLogin = async (
  tx: Tx<Actor | null>,
  accountId: string,
  device: Device,
): Promise<CreatedLogin> => {
  const now = tx.now()
  const login = await tx.db
    .insertInto("logins")
    .values({
      account_id: accountId,
      device: device.userAgent,
      ip: device.ip,
      created_at: now,
      last_seen_at: now,
      ended_reason_code: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  const { roles } = await tx.db
    .updateTable("accounts")
    .set({ last_seen_at: now })
    .where("id", "=", accountId)
    .returning("roles")
    .executeTakeFirstOrThrow()
  const refreshToken = randomToken()
  await storeRefreshToken(tx, login.id, refreshToken)
  const accessToken = await signAccessToken(tx.app, { id: accountId, roles, loginId: login.id })
  return { accountId, loginId: login.id, accessToken, refreshToken }
}

export const storeRefreshToken = async (
  tx: Tx<Actor | null>,
  loginId: string,
  refreshToken: string,
): Promise<void> => {
  const now = tx.now()
  await tx.db
    .insertInto("refresh_tokens")
    .values({
      token_hash: hashToken(refreshToken),
      login_id: loginId,
      created_at: now,
      expires_at: new Date(now.getTime() + REFRESH_TOKEN_DAYS * 86_400_000),
    })
    .execute()
}

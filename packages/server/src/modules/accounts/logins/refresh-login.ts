import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { inOwnTransaction, inTransaction } from "../../../platform/transaction.ts"
import { emailRefreshTokenReused } from "../account-emails.ts"
import { storeRefreshToken } from "./create-login.ts"
import { endLogin } from "./end-login.ts"
import { hashToken, signAccessToken, successorOf } from "./tokens.ts"

/**
 * Returns a new access token and the successor of the refresh token. Every token has exactly one successor, derived from
 * it: whoever repeats a refresh because the answer was lost, however late, gets the same one. Once the successor was
 * used, its predecessor can only come from a copy: the login ends.
 */
export const refreshLogin = async (ctx: Ctx<Actor | null>, refreshToken: string) => {
  const done = await inTransaction(ctx, tx => rotate(tx, refreshToken))
  if (!done.ok && done.more?.reused) {
    const loginId = String(done.more.reused)
    await inOwnTransaction(ctx, async tx => {
      await endLogin(tx, loginId, "token_reused")
      await emailRefreshTokenReused(tx, await ownerOf(tx, loginId))
      return ok(null)
    })
    return refuse("login_ended")
  }
  return done
}

const ownerOf = (tx: Tx<Actor | null>, loginId: string) =>
  tx.db
    .selectFrom("logins")
    .innerJoin("accounts", "accounts.id", "logins.account_id")
    .select(["accounts.id", "email", "first_name as firstName"])
    .where("logins.id", "=", loginId)
    .executeTakeFirstOrThrow()

const rotate = async (tx: Tx<Actor | null>, refreshToken: string) => {
  const row = await tx.db
    .selectFrom("refresh_tokens")
    .innerJoin("logins", "logins.id", "refresh_tokens.login_id")
    .innerJoin("accounts", "accounts.id", "logins.account_id")
    .select(["login_id", "replaced_at", "expires_at", "accounts.id as account_id", "accounts.roles"])
    .where("token_hash", "=", hashToken(refreshToken))
    .where("logins.ended_at", "is", null)
    .where("accounts.suspended_at", "is", null)
    .forUpdate("refresh_tokens")
    .executeTakeFirst()
  const now = tx.now()
  if (!row || row.expires_at <= now) return refuse("login_ended")
  const successor = successorOf(tx.app, row.login_id, refreshToken)
  if (row.replaced_at === null) await replace(tx, row.login_id, refreshToken, successor)
  else if (!(await isUnused(tx, successor))) return refuse("login_ended", { more: { reused: row.login_id } })
  return ok({
    accessToken: await signAccessToken(tx.app, {
      id: row.account_id,
      roles: row.roles,
      loginId: row.login_id,
    }),
    refreshToken: successor,
  })
}

const replace = async (tx: Tx<Actor | null>, loginId: string, refreshToken: string, successor: string) => {
  await tx.db
    .updateTable("refresh_tokens")
    .set({ replaced_at: tx.now() })
    .where("token_hash", "=", hashToken(refreshToken))
    .execute()
  await storeRefreshToken(tx, loginId, successor)
}

const isUnused = async (tx: Tx<Actor | null>, refreshToken: string): Promise<boolean> => {
  const row = await tx.db
    .selectFrom("refresh_tokens")
    .select("replaced_at")
    .where("token_hash", "=", hashToken(refreshToken))
    .executeTakeFirst()
  return row !== undefined && row.replaced_at === null
}

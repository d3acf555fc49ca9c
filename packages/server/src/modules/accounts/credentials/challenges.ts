import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { hashToken, randomToken } from "../logins/tokens.ts"

export type ChallengeKind = "second_factor" | "passkey_sign_in" | "passkey_add"

const LIFETIME_MS = 5 * 60_000
const MAX_TRIES = 5

/** Stores a challenge that the person has to answer and returns its token; `expected` is what an authenticator must sign. */
export const createChallenge = async (
  ctx: Ctx<Actor | null>,
  challenge: { kind: ChallengeKind; accountId: string | null; expected?: string; token?: string },
): Promise<string> => {
  const token = challenge.token ?? randomToken()
  await ctx.db
    .insertInto("challenges")
    .values({
      token_hash: hashToken(token),
      account_id: challenge.accountId,
      kind: challenge.kind,
      expected: challenge.expected ?? null,
      expires_at: new Date(ctx.now().getTime() + LIFETIME_MS),
    })
    .execute()
  return token
}

/**
 * Counts one try of a challenge; null if it is unknown, expired or has no tries left. Runs outside the caller's
 * transaction, so that a refused try stays counted.
 */
export const countChallengeTry = async (ctx: Ctx<Actor | null>, token: string, kind: ChallengeKind) => {
  const row = await ctx.app.db
    .updateTable("challenges")
    .set(eb => ({ tries: eb("tries", "+", 1) }))
    .where("token_hash", "=", hashToken(token))
    .where("kind", "=", kind)
    .where("tries", "<", MAX_TRIES)
    .where("expires_at", ">", ctx.now())
    .returning(["account_id", "expected"])
    .executeTakeFirst()
  return row ?? null
}

/** Voids every challenge of an account: with a new password, what was begun with the old one cannot be finished. */
export const deleteChallenges = async (tx: Tx<Actor | null>, accountId: string): Promise<void> => {
  await tx.db.deleteFrom("challenges").where("account_id", "=", accountId).execute()
}

/** Deletes an answered challenge; false if another request answered it first. */
export const completeChallenge = async (ctx: Ctx<Actor | null>, token: string): Promise<boolean> => {
  const row = await ctx.db
    .deleteFrom("challenges")
    .where("token_hash", "=", hashToken(token))
    .returning("kind")
    .executeTakeFirst()
  return row !== undefined
}

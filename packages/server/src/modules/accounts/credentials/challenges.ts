import type { Actor, Ctx } from "../../../platform/ctx.ts"
import { hashOf, newToken } from "../logins/tokens.ts"

export type ChallengeKind = "second_factor" | "passkey_sign_in" | "passkey_add"

const LIVES_MS = 5 * 60_000
const MAX_TRIES = 5

/** Something a person must still answer; `expected` is what an authenticator has to sign. Returns its token. */
export const openChallenge = async (
  ctx: Ctx<Actor | null>,
  challenge: { kind: ChallengeKind; accountId: string | null; expected?: string; token?: string },
): Promise<string> => {
  const token = challenge.token ?? newToken()
  await ctx.db
    .insertInto("challenges")
    .values({
      token_hash: hashOf(token),
      account_id: challenge.accountId,
      kind: challenge.kind,
      expected: challenge.expected ?? null,
      expires_at: new Date(ctx.now().getTime() + LIVES_MS),
    })
    .execute()
  return token
}

/** Takes one of the few tries; null where the challenge is unknown, too old or used up. It stays taken on refusal. */
export const tryChallenge = async (ctx: Ctx<Actor | null>, token: string, kind: ChallengeKind) => {
  const row = await ctx.app.db
    .updateTable("challenges")
    .set(eb => ({ tries: eb("tries", "+", 1) }))
    .where("token_hash", "=", hashOf(token))
    .where("kind", "=", kind)
    .where("tries", "<", MAX_TRIES)
    .where("expires_at", ">", ctx.now())
    .returning(["account_id", "expected"])
    .executeTakeFirst()
  return row ?? null
}

/** False where somebody else answered it first. */
export const closeChallenge = async (ctx: Ctx<Actor | null>, token: string): Promise<boolean> => {
  const row = await ctx.db
    .deleteFrom("challenges")
    .where("token_hash", "=", hashOf(token))
    .returning("kind")
    .executeTakeFirst()
  return row !== undefined
}

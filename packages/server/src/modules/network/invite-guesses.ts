import { createHmac } from "node:crypto"
import { ok } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../platform/context.ts"
import { inOwnTransaction } from "../../platform/transaction.ts"

const HOUR_MS = 3_600_000
const MAX_PER_ACCOUNT = 10
const MAX_PER_ADDRESS = 40

interface Guesser {
  key: string
  max: number
}

/** Whom guesses are counted for: the account, and the IP address as a keyed hash, so that no address is stored. */
const guessersOf = (ctx: Ctx<Actor | null>, ip: string): Guesser[] => {
  const address = createHmac("sha256", ctx.app.secrets.linkSecret)
    .update(`guesser:${networkOf(ip)}`)
    .digest("base64url")
  const factor = ctx.app.config.rateLimitFactor
  return [
    { key: `address:${address}`, max: Math.ceil(MAX_PER_ADDRESS * factor) },
    ...(ctx.actor ? [{ key: `account:${ctx.actor.id}`, max: Math.ceil(MAX_PER_ACCOUNT * factor) }] : []),
  ]
}

/** A household usually has a whole IPv6 /64, so that counts as one address. */
const networkOf = (ip: string): string =>
  ip.includes(":") && !ip.includes(".") ? ip.split(":").slice(0, 4).join(":") : ip

const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS)

/** Whether this account or IP address has sent so many wrong codes this hour that even a valid one is refused. */
export const hasReachedGuessLimit = async (ctx: Ctx<Actor | null>, ip: string): Promise<boolean> => {
  const guessers = guessersOf(ctx, ip)
  const rows = await ctx.db
    .selectFrom("invite_guesses")
    .select(["guesser", "wrong"])
    .where("hour", "=", hourOf(ctx.now()))
    .where(
      "guesser",
      "in",
      guessers.map(guesser => guesser.key),
    )
    .execute()
  return guessers.some(({ key, max }) => rows.some(row => row.guesser === key && row.wrong >= max))
}

/** Counts a wrong code, in a transaction of its own because the refusal rolls back that of the request. */
export const countWrongGuess = async (ctx: Ctx<Actor | null>, ip: string): Promise<void> => {
  await inOwnTransaction(ctx, async tx => {
    await tx.db
      .insertInto("invite_guesses")
      .values(guessersOf(tx, ip).map(({ key }) => ({ guesser: key, hour: hourOf(tx.now()), wrong: 1 })))
      .onConflict(oc =>
        oc.columns(["guesser", "hour"]).doUpdateSet({ wrong: sql<number>`invite_guesses.wrong + 1` }),
      )
      .execute()
    return ok(null)
  })
}

/** Scheduled job: deletes the counts of past hours. */
export const deleteOldGuesses = async (ctx: Ctx<null>): Promise<void> => {
  await ctx.db.deleteFrom("invite_guesses").where("hour", "<", hourOf(ctx.now())).execute()
}

import { createHash } from "node:crypto"
import { refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/ctx.ts"

export interface Attempt {
  kind: "password" | "code"
  /** Whose secret is tried: `subjectOf` an address, or an account id. */
  subject: string
  ip: string
}

const WINDOW_MINUTES = 15
const MAX_ATTEMPTS = {
  password: { fromHere: 10, onSubject: 50, ofAddress: 200 },
  code: { fromHere: 10, onSubject: 10, ofAddress: 200 },
}

/** Unknown addresses have a subject too, so that a limit does not tell which ones exist. */
export const subjectOf = (email: string): string => createHash("sha256").update(email).digest("base64url")

/**
 * Takes one try before it is judged, one at a time per subject, so that parallel guesses cannot outrun the limit.
 * It stays whatever becomes of the caller's transaction; `forgiveAttempts` gives it back after a success.
 */
export const takeAttempt = async (ctx: Ctx<Actor | null>, attempt: Attempt) => {
  const { db, config } = ctx.app
  const now = ctx.now()
  const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000)
  const most = MAX_ATTEMPTS[attempt.kind]
  const factor = config.rateLimitFactor
  const taken = await db.transaction().execute(async tx => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${attempt.kind} ${attempt.subject}`}, 0))`.execute(
      tx,
    )
    const seen = await tx
      .selectFrom("attempts")
      .select(row => [
        row.fn.countAll<number>().filterWhere("subject", "=", attempt.subject).as("onSubject"),
        row.fn.countAll<number>().filterWhere("ip", "=", attempt.ip).as("ofAddress"),
        row.fn
          .countAll<number>()
          .filterWhere(both => both.and({ subject: attempt.subject, ip: attempt.ip }))
          .as("fromHere"),
      ])
      .where("kind", "=", attempt.kind)
      .where("at", ">", since)
      .where(row => row.or([row("subject", "=", attempt.subject), row("ip", "=", attempt.ip)]))
      .executeTakeFirstOrThrow()
    const free =
      seen.fromHere < most.fromHere * factor &&
      seen.onSubject < most.onSubject * factor &&
      seen.ofAddress < most.ofAddress * factor
    if (free)
      await tx
        .insertInto("attempts")
        .values({ ...attempt, at: now })
        .execute()
    return free
  })
  return taken
    ? null
    : refuse("too_many_requests", {
        detail: `That was tried too often. Wait ${WINDOW_MINUTES} minutes, then try again.`,
      })
}

export const forgiveAttempts = async (ctx: Ctx<Actor | null>, { kind, subject }: Attempt): Promise<void> => {
  await ctx.app.db.deleteFrom("attempts").where("kind", "=", kind).where("subject", "=", subject).execute()
}

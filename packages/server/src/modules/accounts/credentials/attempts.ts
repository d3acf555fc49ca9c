import { createHash } from "node:crypto"
import { refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"

export interface Attempt {
  kind: "password" | "code"
  /** Whose secret is tried: `emailSubject` of an address, or an account id. */
  subject: string
  ip: string
}

const WINDOW_MINUTES = 15
const MAX_ATTEMPTS = {
  password: { perSubjectAndIp: 10, perSubject: 50, perIp: 200 },
  code: { perSubjectAndIp: 10, perSubject: 10, perIp: 200 },
}

/** A hash of the address, whether or not an account has it, so that the limit does not reveal which addresses exist. */
export const emailSubject = (email: string): string => createHash("sha256").update(email).digest("base64url")

/**
 * Counts one attempt before the secret is checked, or refuses it if the limit is reached. One at a time per subject,
 * so that parallel guesses cannot exceed the limit. Runs outside the caller's transaction, whose rollback must not
 * erase it; `clearAttempts` after a success.
 */
export const countAttempt = async (ctx: Ctx<Actor | null>, attempt: Attempt) => {
  const { db, config } = ctx.app
  const now = ctx.now()
  const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000)
  const max = MAX_ATTEMPTS[attempt.kind]
  const factor = config.rateLimitFactor
  const isAllowed = await db.transaction().execute(async tx => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${attempt.kind} ${attempt.subject}`}, 0))`.execute(
      tx,
    )
    const counts = await tx
      .selectFrom("attempts")
      .select(eb => [
        eb.fn.countAll<number>().filterWhere("subject", "=", attempt.subject).as("perSubject"),
        eb.fn.countAll<number>().filterWhere("ip", "=", attempt.ip).as("perIp"),
        eb.fn
          .countAll<number>()
          .filterWhere(filter => filter.and({ subject: attempt.subject, ip: attempt.ip }))
          .as("perSubjectAndIp"),
      ])
      .where("kind", "=", attempt.kind)
      .where("at", ">", since)
      .where(eb => eb.or([eb("subject", "=", attempt.subject), eb("ip", "=", attempt.ip)]))
      .executeTakeFirstOrThrow()
    const isBelowLimit =
      counts.perSubjectAndIp < max.perSubjectAndIp * factor &&
      counts.perSubject < max.perSubject * factor &&
      counts.perIp < max.perIp * factor
    if (isBelowLimit)
      await tx
        .insertInto("attempts")
        .values({ ...attempt, at: now })
        .execute()
    return isBelowLimit
  })
  return isAllowed
    ? null
    : refuse("too_many_requests", {
        detail: `That was tried too often. Wait ${WINDOW_MINUTES} minutes, then try again.`,
      })
}

export const clearAttempts = async (ctx: Ctx<Actor | null>, { kind, subject }: Attempt): Promise<void> => {
  await ctx.app.db.deleteFrom("attempts").where("kind", "=", kind).where("subject", "=", subject).execute()
}

import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../platform/context.ts"

/** Whether either of two people has blocked the other. Never cached, so that a block takes effect at once. */
export const areBlocked = async (ctx: Ctx<Actor | null>, a: string, b: string): Promise<boolean> => {
  const row = await ctx.db
    .selectFrom("blocks")
    .select("blocker_id")
    .where(eb => eb.or([eb.and({ blocker_id: a, blocked_id: b }), eb.and({ blocker_id: b, blocked_id: a })]))
    .executeTakeFirst()
  return row !== undefined
}

/** SQL: `column` is a person with whom `personId` has a block, in either direction. */
export const blockedWith = (
  personId: string,
  column: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from blocks
  where (blocker_id = ${personId} and blocked_id = ${column})
     or (blocked_id = ${personId} and blocker_id = ${column}))`

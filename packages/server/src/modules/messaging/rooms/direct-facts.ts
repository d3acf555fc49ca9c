import type { DirectFacts } from "@rapport/domain/messaging/rules"
import { type RawBuilder, sql } from "kysely"
import type { Ctx } from "../../../platform/context.ts"

/**
 * SQL: what stands between a person and another in `column`, as JSON; whether their room is closed is in `isClosed`. It
 * is read anew for each message, never kept.
 */
export const directFactsJson = (
  personId: string,
  column: RawBuilder<unknown>,
  isClosed: RawBuilder<unknown>,
): RawBuilder<DirectFacts> => sql<DirectFacts>`json_build_object(
  'isClosed', ${isClosed},
  'isConnected', exists (select from relationships t where t.kind = 'connection'
    and t.low_id = least(${personId}::uuid, ${column}) and t.high_id = greatest(${personId}::uuid, ${column})),
  'isFriend', exists (select from relationships t where t.kind = 'friendship'
    and t.low_id = least(${personId}::uuid, ${column}) and t.high_id = greatest(${personId}::uuid, ${column})),
  'hasBlocked', exists (select from blocks b where b.blocker_id = ${personId}::uuid and b.blocked_id = ${column}),
  'isBlocked', exists (select from blocks b where b.blocked_id = ${personId}::uuid and b.blocker_id = ${column}),
  'isGone', not exists (select from accounts a where a.id = ${column} and a.suspended_at is null),
  'directMessages', coalesce((select p.direct_messages from privacy_settings p where p.account_id = ${column}), 'nobody'))`

/** What stands between the actor and another person now. */
export const readDirectFacts = async (ctx: Ctx, otherId: string, isClosed: boolean): Promise<DirectFacts> => {
  const { rows } = await sql<{ facts: DirectFacts }>`
    select ${directFactsJson(ctx.actor.id, sql`${otherId}::uuid`, sql`${isClosed}::boolean`)} as facts`.execute(
    ctx.db,
  )
  const [row] = rows
  if (!row) throw new Error("A query without a table gave no row")
  return row.facts
}

import type { SessionType } from "@rapport/domain/pricing/schema"
import { isOfferedType } from "@rapport/domain/scheduling/offered-types"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"
import type { PairSessions } from "../../pricing/index.ts"

/** What a quote counts: whether the coach offers it, and the pair's sessions. An expired request does not count. */
export const readPairSessions = async (
  ctx: Ctx<Actor | null>,
  pair: { coachId: string; clientId: string; type: SessionType; minutes: number },
): Promise<PairSessions> => {
  const offer = JSON.stringify([{ type: pair.type, minutes: pair.minutes }])
  const { rows } = await sql<PairSessions>`select
      exists (select 1 from schedules s where s.coach_id = ${pair.coachId} and s.is_default
        and s.offers @> ${offer}::jsonb) and ${isOfferedType(pair.type)} as "isOnOffer",
      exists (select 1 from schedules s where s.coach_id = ${pair.coachId} and s.is_default
        and s.offers @> ${JSON.stringify([{ type: pair.type }])}::jsonb)
        and ${pair.type !== "CHAT" && isOfferedType(pair.type)} as "isCallType",
      count(b.id) as count,
      coalesce(json_agg((extract(epoch from b.scheduled_at) * 1000)::bigint)
        filter (where b.scheduled_at is not null), '[]') as starts
    from (select 1) one left join bookings b on b.coach_id = ${pair.coachId} and b.client_id = ${pair.clientId}
      and b.status in ('pending', 'confirmed', 'completed', 'no_show')
      and (b.expires_at is null or b.expires_at > ${ctx.now()})`.execute(ctx.db)
  const [row] = rows
  if (!row) return { isOnOffer: false, isCallType: false, count: 0, starts: [] }
  return { ...row, count: Number(row.count), starts: row.starts.map(Number) }
}

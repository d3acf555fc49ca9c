import { canBeFirstCall } from "@rapport/domain/scheduling/first-call"
import { isOfferedType } from "@rapport/domain/scheduling/offered-types"
import { type RawBuilder, sql } from "kysely"
import type { AppContext } from "../../../platform/context.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { countsSessions, type OfferAndSessions, type PairSessions } from "../../pricing/index.ts"

/** SQL: the sessions that a quote counts, as the JSON of `PairSessions`. An expired request does not count. */
export const sessionsOfPair = ({
  coachId,
  clientId,
  now,
}: Record<"coachId" | "clientId", RawBuilder<unknown>> & { now: unknown }): RawBuilder<PairSessions> => {
  const counted = sql`from bookings b where b.coach_id = ${coachId} and b.client_id = ${clientId}
      and b.status in ('pending', 'confirmed', 'completed', 'no_show')
      and (b.expires_at is null or b.expires_at > ${now}::timestamptz)`
  return sql`json_build_object('any', exists (select 1 ${counted}),
    'starts', case when ${countsSessions(coachId)}
      then coalesce((select json_agg((extract(epoch from b.scheduled_at) * 1000)::bigint) ${counted}
        and b.scheduled_at is not null), '[]') else '[]' end)`
}

type Param = "coachId" | "clientId" | "offer" | "anyLength" | "now"

const offerAndSessions = prepared<Param>()(({ coachId, clientId, offer, anyLength, now }) => {
  const offers = (session: RawBuilder<unknown>) => sql`exists (select 1 from schedules s
    where s.coach_id = ${coachId}::uuid and s.is_default and s.offers @> ${session}::jsonb)`
  return sql<OfferAndSessions>`select
      ${offers(offer)} as "isOnOffer",
      ${offers(anyLength)} as "isCallType",
      ${sessionsOfPair({ coachId: sql`${coachId}::uuid`, clientId: sql`${clientId}::uuid`, now })} as earlier`
})

/** What a quote counts: whether the coach offers it, and the pair's sessions. */
export const readPairSessions: AppContext["readPairSessions"] = async (
  ctx,
  { coachId, clientId, type, minutes },
) => {
  const [row] = await offerAndSessions(ctx, {
    coachId,
    clientId,
    offer: JSON.stringify([{ type, minutes }]),
    anyLength: JSON.stringify([{ type }]),
    now: ctx.now().toISOString(),
  })
  if (!row) throw new Error("A query without a table gave no row")
  return {
    isOnOffer: row.isOnOffer && isOfferedType(type),
    isCallType: row.isCallType && canBeFirstCall(type),
    earlier: row.earlier,
  }
}

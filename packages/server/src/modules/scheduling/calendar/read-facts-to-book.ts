import { sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { joinAcceptedConnection } from "../../network/index.ts"
import {
  type QuoteFacts,
  quoteFactsFrom,
  type StoredQuoteFacts,
  storedPriceConfig,
} from "../../pricing/index.ts"
import { sessionsOfPair } from "../bookings/pair-sessions.ts"
import type { Pair } from "./lock-calendars.ts"
import {
  type FactsParam,
  type FactsRow,
  factsColumns,
  factsFrom,
  factsTables,
  factsValues,
  type SchedulingFacts,
  type SessionDetails,
} from "./read-booking-facts.ts"

export interface FactsToBook {
  readonly connectionId: string
  readonly facts: SchedulingFacts
  readonly quoteFacts: QuoteFacts
}

type Row = FactsRow & StoredQuoteFacts & { connection_id: string }

const factsToBook = prepared<FactsParam>()(
  param => sql<Row>`select ${factsColumns(param)}, connections.id as connection_id,
      coach.created_at as "accountCreatedAt", ${storedPriceConfig(sql`coach.id`)} as "storedConfig",
      ${sessionsOfPair({ coachId: sql`coach.id`, clientId: sql`client.id`, now: param.now })} as earlier
    from ${factsTables(param)}
    ${joinAcceptedConnection(sql`coach.id`, sql`client.id`)}
    for share of connections`,
)

/**
 * In one statement: the connection, which cannot end before an open transaction does, the facts, and what a quote is
 * computed from. Null where the two are not connected or one of them is suspended.
 */
export const readFactsToBook = async (
  ctx: Ctx<Actor | null>,
  pair: Pair,
  start: number | null,
  about: SessionDetails,
): Promise<FactsToBook | null> => {
  const [row] = await factsToBook(ctx, factsValues(ctx, pair, start, about))
  if (!row) return null
  return {
    connectionId: row.connection_id,
    facts: factsFrom(row, ctx.now().getTime(), start, about),
    quoteFacts: quoteFactsFrom(pair.coachId, row),
  }
}

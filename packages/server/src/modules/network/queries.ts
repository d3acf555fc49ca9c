import { ASK_WINDOW_DAYS, daysBefore } from "@rapport/domain/network/limits"
import { effectiveStatusOf } from "@rapport/domain/network/rules"
import type { ConnectionStatus } from "@rapport/domain/network/schema"
import { type Selectable, sql } from "kysely"
import type { Actor, Tx } from "../../platform/ctx.ts"
import type { NetworkTables } from "./tables.ts"

export type Connection = Selectable<NetworkTables["connections"]>
export type Invite = Selectable<NetworkTables["invites"]>

export interface Pair {
  coachId: string
  clientId: string
}

/** SQL: the status that counts, where a request past its time is an expired one. */
export const effectiveStatusAt = (now: Date) => sql<ConnectionStatus>`case
  when connections.status = 'pending' and connections.expires_at <= ${now} then 'expired'
  else connections.status end`

/** The newest connection of a pair, which alone may be live, locked; and how often the client asked lately. */
export const lockNewestOf = async (
  tx: Tx<Actor | null>,
  pair: Pair,
): Promise<{ newest: Connection | null; effectiveStatus: ConnectionStatus | null; asks: number }> => {
  const now = tx.now()
  const row = await tx.db
    .selectFrom("connections")
    .selectAll()
    .select(eb =>
      eb
        .selectFrom("connection_history as h")
        .select(count => count.fn.countAll<number>().as("asks"))
        .where("h.client_id", "=", pair.clientId)
        .where("h.coach_id", "=", pair.coachId)
        .where("h.what", "=", "requested")
        .where("h.at", ">", daysBefore(now, ASK_WINDOW_DAYS))
        .as("asks"),
    )
    .where("client_id", "=", pair.clientId)
    .where("coach_id", "=", pair.coachId)
    .orderBy("id", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return { newest: null, effectiveStatus: null, asks: 0 }
  const { asks, ...newest } = row
  const effectiveStatus = effectiveStatusOf({ status: newest.status, expiresAt: newest.expires_at }, now)
  return { newest, effectiveStatus, asks: asks ?? 0 }
}

import { daysBefore, REQUEST_WINDOW_DAYS } from "@rapport/domain/network/limits"
import { effectiveConnectionStatus } from "@rapport/domain/network/rules"
import type { ConnectionStatus } from "@rapport/domain/network/schema"
import { type Selectable, sql } from "kysely"
import type { Actor, Tx } from "../../platform/context.ts"
import type { NetworkTables } from "./tables.ts"

export type Connection = Selectable<NetworkTables["connections"]>
export type Invite = Selectable<NetworkTables["invites"]>

export interface Pair {
  coachId: string
  clientId: string
}

/** SQL: the effective status: a pending request past its expiry counts as expired. */
export const effectiveStatusAt = (now: Date) => sql<ConnectionStatus>`case
  when connections.status = 'pending' and connections.expires_at <= ${now} then 'expired'
  else connections.status end`

/** Locks the newest connection of a pair, the only one that can be open; also counts the client's recent requests. */
export const lockNewestConnection = async (
  tx: Tx<Actor | null>,
  pair: Pair,
): Promise<{
  newest: Connection | null
  effectiveStatus: ConnectionStatus | null
  recentRequests: number
}> => {
  const now = tx.now()
  const row = await tx.db
    .selectFrom("connections")
    .selectAll()
    .select(eb =>
      eb
        .selectFrom("connection_history as h")
        .select(count => count.fn.countAll<number>().as("requests"))
        .where("h.client_id", "=", pair.clientId)
        .where("h.coach_id", "=", pair.coachId)
        .where("h.what", "=", "requested")
        .where("h.at", ">", daysBefore(now, REQUEST_WINDOW_DAYS))
        .as("recentRequests"),
    )
    .where("client_id", "=", pair.clientId)
    .where("coach_id", "=", pair.coachId)
    .orderBy("id", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return { newest: null, effectiveStatus: null, recentRequests: 0 }
  const { recentRequests, ...newest } = row
  const effectiveStatus = effectiveConnectionStatus(
    { status: newest.status, expiresAt: newest.expires_at },
    now,
  )
  return { newest, effectiveStatus, recentRequests: recentRequests ?? 0 }
}

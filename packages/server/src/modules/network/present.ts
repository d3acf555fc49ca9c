import { isoInstant } from "@rapport/domain/kernel/fields"
import { effectiveConnectionStatus } from "@rapport/domain/network/rules"
import type { ConnectionStatus, connection, Scope } from "@rapport/domain/network/schema"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import { type CoachCard, presentCoaches } from "../profiles/index.ts"
import { findPeopleAsShownTo, type ShownPerson } from "../relationships/index.ts"
import { type HistoryEntry, readHistory } from "./history.ts"
import type { Connection } from "./queries.ts"

export type PresentedConnection = z.input<typeof connection>

/** Connections as one of their two people sees them: three queries, whatever the number; one more with history. */
export const presentConnections = async (
  ctx: Ctx,
  rows: readonly Connection[],
  { history = false }: { history?: boolean } = {},
): Promise<PresentedConnection[]> => {
  const clients = await findPeopleAsShownTo(
    ctx,
    ctx.actor.id,
    rows.map(row => row.client_id),
  )
  const coaches = await presentCoaches(
    ctx,
    rows.map(row => row.coach_id),
  )
  const histories = history
    ? await readHistory(
        ctx,
        rows.map(row => row.id),
      )
    : null
  return rows.flatMap(row => {
    const client = clients.get(row.client_id)
    const coach = coaches.get(row.coach_id)
    return client && coach ? [present(ctx, row, client, coach, histories?.get(row.id))] : []
  })
}

export const presentConnection = async (
  ctx: Ctx,
  row: Connection,
  options: { history?: boolean } = {},
): Promise<PresentedConnection> => {
  const [presented] = await presentConnections(ctx, [row], options)
  if (!presented) throw new Error("A connection has lost one of its people")
  return presented
}

/** A coach sees the scopes only once they have accepted, because nothing is shared before. */
const maySeeScopes = (ctx: Ctx, row: Connection, effectiveStatus: ConnectionStatus): boolean =>
  ctx.actor.id === row.client_id || effectiveStatus === "accepted" || effectiveStatus === "ended"

/** The scopes of a connection as the actor sees them. */
export const shownScopes = (
  ctx: Ctx,
  row: Connection,
  effectiveStatus: ConnectionStatus,
): readonly Scope[] => (maySeeScopes(ctx, row, effectiveStatus) ? row.scopes : [])

const present = (
  ctx: Ctx,
  row: Connection,
  client: ShownPerson,
  coach: CoachCard,
  entries: HistoryEntry[] | undefined,
): PresentedConnection => {
  const effectiveStatus = effectiveConnectionStatus(
    { status: row.status, expiresAt: row.expires_at },
    ctx.now(),
  )
  const seesScopes = maySeeScopes(ctx, row, effectiveStatus)
  const isLive = effectiveStatus === "accepted" || effectiveStatus === "pending"
  const expired = effectiveStatus === "expired" ? row.expires_at : null
  return {
    id: row.id,
    coachId: row.coach_id,
    clientId: row.client_id,
    status: effectiveStatus,
    message: row.message,
    goals: row.goals,
    scopes: [...shownScopes(ctx, row, effectiveStatus)],
    reason: row.reason,
    requestedAt: isoInstant(row.requested_at),
    answeredAt: row.answered_at && isoInstant(row.answered_at),
    expiresAt: row.expires_at && isoInstant(row.expires_at),
    endedBy: row.ended_by,
    statusSince: isoInstant(expired ?? row.status_since),
    version: row.version,
    client,
    // A connection that is over may have ended by a block, after which nobody sees the other's presence.
    coach: isLive ? coach : { ...coach, status: "offline" },
    ...(entries && { history: entries.filter(entry => seesScopes || !entry.what.startsWith("scopes_")) }),
  }
}

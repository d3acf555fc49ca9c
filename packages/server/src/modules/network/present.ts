import { isoInstant } from "@rapport/domain/kernel/fields"
import { effectiveStatusOf } from "@rapport/domain/network/rules"
import type { connection, historyEntry } from "@rapport/domain/network/schema"
import type { z } from "zod"
import type { Ctx } from "../../platform/ctx.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { type Coach, presentCoaches } from "../profiles/index.ts"
import { historyOf } from "./history.ts"
import type { Connection } from "./queries.ts"

export type PresentedConnection = z.input<typeof connection>
type HistoryLine = z.input<typeof historyEntry>

/** Connections as one of their two people sees them: three queries, whatever the number; one more with history. */
export const presentConnections = async (
  ctx: Ctx,
  rows: readonly Connection[],
  { history = false }: { history?: boolean } = {},
): Promise<PresentedConnection[]> => {
  const clients = await findPeople(
    ctx,
    rows.map(row => row.client_id),
  )
  const coaches = await presentCoaches(
    ctx,
    rows.map(row => row.coach_id),
  )
  const lines = history
    ? await historyOf(
        ctx,
        rows.map(row => row.id),
      )
    : null
  return rows.flatMap(row => {
    const client = clients.get(row.client_id)
    const coach = coaches.get(row.coach_id)
    return client && coach ? [present(ctx, row, client, coach, lines?.get(row.id))] : []
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

const present = (
  ctx: Ctx,
  row: Connection,
  client: Person,
  coach: Coach,
  lines: HistoryLine[] | undefined,
): PresentedConnection => {
  const effectiveStatus = effectiveStatusOf({ status: row.status, expiresAt: row.expires_at }, ctx.now())
  // A coach learns what is shared when it is: with their yes.
  const seesScopes =
    ctx.actor.id === row.client_id || effectiveStatus === "accepted" || effectiveStatus === "ended"
  const isLive = effectiveStatus === "accepted" || effectiveStatus === "pending"
  const expired = effectiveStatus === "expired" ? row.expires_at : null
  return {
    id: row.id,
    coachId: row.coach_id,
    clientId: row.client_id,
    status: effectiveStatus,
    message: row.message,
    goals: row.goals,
    scopes: seesScopes ? row.scopes : [],
    reason: row.reason,
    requestedAt: isoInstant(row.requested_at),
    answeredAt: row.answered_at && isoInstant(row.answered_at),
    expiresAt: row.expires_at && isoInstant(row.expires_at),
    endedBy: row.ended_by,
    statusSince: isoInstant(expired ?? row.status_since),
    version: row.version,
    client: {
      id: client.id,
      firstName: client.firstName,
      lastName: client.lastName,
      profilePicture: client.profilePicture,
    },
    // What is over may be over by a block, which presence never crosses.
    coach: isLive ? coach : { ...coach, status: "offline" },
    ...(lines && { history: lines.filter(line => seesScopes || !line.what.startsWith("scopes_")) }),
  }
}

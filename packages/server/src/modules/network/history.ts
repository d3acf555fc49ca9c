import { isoInstant } from "@rapport/domain/kernel/fields"
import { CONSENT_VERSION, type ConsentChange } from "@rapport/domain/network/consent"
import type { Side } from "@rapport/domain/network/rules"
import type { historyEntry, Scope } from "@rapport/domain/network/schema"
import type { z } from "zod"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"
import type { Connection } from "./queries.ts"
import type { HistoryEntryType } from "./tables.ts"

export type HistoryEntry = z.input<typeof historyEntry>

export interface NewHistoryEntry {
  what: HistoryEntryType
  by: Side | null
  reason?: string | null
  scopes?: Scope[]
  waitingSince?: Date
}

/** The history of each of these connections, oldest entry first, in one query. */
export const readHistory = async (
  ctx: Ctx<Actor | null>,
  connectionIds: readonly string[],
): Promise<Map<string, HistoryEntry[]>> => {
  const byConnection = new Map<string, HistoryEntry[]>(connectionIds.map(id => [id, []]))
  if (connectionIds.length === 0) return byConnection
  const rows = await ctx.db
    .selectFrom("connection_history")
    .select(["connection_id", "at", "what", "by", "reason", "scopes"])
    .where("connection_id", "in", [...connectionIds])
    .orderBy("at")
    .orderBy("id")
    .execute()
  for (const row of rows)
    byConnection.get(row.connection_id)?.push({
      at: isoInstant(row.at),
      what: row.what,
      by: row.by,
      reason: row.reason,
      ...(row.scopes && { scopes: row.scopes }),
    })
  return byConnection
}

export const appendHistory = async (
  tx: Tx<Actor | null>,
  connection: Connection,
  entries: readonly NewHistoryEntry[],
): Promise<void> => {
  if (entries.length === 0) return
  // Trigger `connection_history_append_only` refuses every later change of these rows.
  await tx.db
    .insertInto("connection_history")
    .values(
      entries.map(entry => ({
        connection_id: connection.id,
        coach_id: connection.coach_id,
        client_id: connection.client_id,
        at: tx.now(),
        what: entry.what,
        by: entry.by,
        actor_id: entry.by === null ? null : (tx.actor?.id ?? null),
        reason: entry.reason ?? null,
        scopes: entry.scopes ?? null,
        waiting_since: entry.waitingSince ?? null,
      })),
    )
    .execute()
}

/** The history entries of a change of scopes. */
export const scopeEntries = ({ granted, revoked }: ConsentChange): NewHistoryEntry[] => [
  ...(granted.length > 0
    ? [{ what: "scopes_granted" as const, by: "client" as const, scopes: granted }]
    : []),
  ...(revoked.length > 0
    ? [{ what: "scopes_revoked" as const, by: "client" as const, scopes: revoked }]
    : []),
]

/** Records each granted and revoked scope with the version of the consent wording that the client saw. */
export const appendConsentChanges = async (
  tx: Tx<Actor | null>,
  connection: Connection,
  { granted, revoked }: ConsentChange,
): Promise<void> => {
  const rowOf = (scope: Scope, isGranted: boolean) => ({
    connection_id: connection.id,
    client_id: connection.client_id,
    coach_id: connection.coach_id,
    scope,
    granted: isGranted,
    wording_version: CONSENT_VERSION,
    at: tx.now(),
  })
  const rows = [...granted.map(scope => rowOf(scope, true)), ...revoked.map(scope => rowOf(scope, false))]
  // Trigger `consent_changes_append_only` refuses every later change of these rows.
  if (rows.length > 0) await tx.db.insertInto("consent_changes").values(rows).execute()
}

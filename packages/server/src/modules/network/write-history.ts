import { CONSENT_VERSION, type ConsentChange } from "@rapport/domain/network/consent"
import type { Side } from "@rapport/domain/network/rules"
import type { Scope } from "@rapport/domain/network/schema"
import type { Actor, Tx } from "../../platform/ctx.ts"
import type { Connection } from "./queries.ts"
import type { HistoryWhat } from "./tables.ts"

export interface HistoryLine {
  what: HistoryWhat
  by: Side | null
  reason?: string | null
  scopes?: Scope[]
  waitingSince?: Date
}

/** Appends what happened to a connection. */
export const appendHistory = async (
  tx: Tx<Actor | null>,
  connection: Connection,
  lines: readonly HistoryLine[],
): Promise<void> => {
  if (lines.length === 0) return
  await tx.db
    .insertInto("connection_history")
    .values(
      lines.map(line => ({
        connection_id: connection.id,
        coach_id: connection.coach_id,
        client_id: connection.client_id,
        at: tx.now(),
        what: line.what,
        by: line.by,
        actor_id: line.by === null ? null : (tx.actor?.id ?? null),
        reason: line.reason ?? null,
        scopes: line.scopes ?? null,
        waiting_since: line.waitingSince ?? null,
      })),
    )
    .execute()
}

/** Appends each grant and revocation under the wording of today. */
export const appendConsent = async (
  tx: Tx<Actor | null>,
  connection: Connection,
  { granted, revoked }: ConsentChange,
): Promise<void> => {
  const of = (scope: Scope, given: boolean) => ({
    connection_id: connection.id,
    client_id: connection.client_id,
    coach_id: connection.coach_id,
    scope,
    granted: given,
    wording_version: CONSENT_VERSION,
    at: tx.now(),
  })
  const rows = [...granted.map(scope => of(scope, true)), ...revoked.map(scope => of(scope, false))]
  if (rows.length > 0) await tx.db.insertInto("consent_changes").values(rows).execute()
}

/** The history lines of a change of scopes. */
export const scopeLines = ({ granted, revoked }: ConsentChange): HistoryLine[] => [
  ...(granted.length > 0
    ? [{ what: "scopes_granted" as const, by: "client" as const, scopes: granted }]
    : []),
  ...(revoked.length > 0
    ? [{ what: "scopes_revoked" as const, by: "client" as const, scopes: revoked }]
    : []),
]

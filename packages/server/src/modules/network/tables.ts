import type { NetworkEvents } from "@rapport/domain/network/events"
import type { Side } from "@rapport/domain/network/rules"
import type { ConnectionStatus, Scope } from "@rapport/domain/network/schema"
import type { At, AtOrNull, Generated } from "../../platform/tables.ts"

export type HistoryEntryType =
  | "requested"
  | "accepted"
  | "declined"
  | "withdrawn"
  | "expired"
  | "reopened"
  | "ended"
  | "invite_used"
  | "scopes_granted"
  | "scopes_revoked"

export interface NetworkTables {
  connections: {
    id: Generated<string>
    coach_id: string
    client_id: string
    status: ConnectionStatus
    message: Generated<string>
    goals: Generated<string[]>
    scopes: Generated<Scope[]>
    reason: string | null
    requested_at: At
    waiting_since: At
    answered_at: AtOrNull
    status_since: At
    expires_at: AtOrNull
    ended_by: Side | null
    version: Generated<number>
  }
  connection_history: {
    id: Generated<string>
    connection_id: string
    coach_id: string
    client_id: string
    at: At
    what: HistoryEntryType
    by: Side | null
    actor_id: string | null
    reason: string | null
    scopes: Scope[] | null
    waiting_since: AtOrNull
  }
  consent_changes: {
    id: Generated<string>
    connection_id: string
    client_id: string
    coach_id: string
    scope: Scope
    granted: boolean
    wording_version: number
    at: At
  }
  scope_requests: { id: Generated<string>; connection_id: string; scope: Scope; at: At }
  invites: {
    id: Generated<string>
    coach_id: string
    code: string
    email: string | null
    /** The former client it is addressed to. */
    client_id: string | null
    max_uses: number
    used: Generated<number>
    expires_at: At
    revoked_at: AtOrNull
    created_at: At
  }
  invite_uses: {
    id: Generated<string>
    invite_id: string
    client_id: string
    connection_id: string
    at: At
  }
  invite_guesses: { guesser: string; hour: At; wrong: number }
}

declare module "../../platform/tables.ts" {
  interface Tables extends NetworkTables {}
}

declare module "../../platform/published-event.ts" {
  interface EventPayloads extends NetworkEvents {}
}

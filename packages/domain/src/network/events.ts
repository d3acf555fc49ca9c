import type { Scope } from "./schema.ts"

interface OfConnection {
  connectionId: string
  coachId: string
  clientId: string
}

export interface NetworkEvents {
  "connection.requested": OfConnection
  "connection.accepted": OfConnection
  "connection.declined": OfConnection
  "connection.withdrawn": OfConnection
  "connection.expired": OfConnection
  "connection.reopened": OfConnection
  /** `quiet`: by a block, which is never announced as one. */
  "connection.ended": OfConnection & { by: "client" | "coach"; quiet: boolean }
  "connection.invite_used": OfConnection
  "connection.scopes_changed": OfConnection & { granted: Scope[]; revoked: Scope[] }
  /** A coach asks the client for a scope that is not shared. */
  "connection.scope_requested": OfConnection & { scope: Scope }
  /** Written only where the letter may go out: never across a block, never against the addressee's privacy. */
  "invite.sent": { inviteId: string; coachId: string; email: string; accountId: string | null }
}

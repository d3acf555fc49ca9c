import type { Scope } from "./schema.ts"

interface ConnectionPayload {
  connectionId: string
  coachId: string
  clientId: string
}

export interface NetworkEvents {
  "connection.requested": ConnectionPayload
  "connection.accepted": ConnectionPayload
  "connection.declined": ConnectionPayload
  "connection.withdrawn": ConnectionPayload
  "connection.expired": ConnectionPayload
  "connection.reopened": ConnectionPayload
  /** `quiet`: ended by a block, about which nobody is notified. */
  "connection.ended": ConnectionPayload & { by: "client" | "coach"; quiet: boolean }
  "connection.invite_used": ConnectionPayload
  "connection.scopes_changed": ConnectionPayload & { granted: Scope[]; revoked: Scope[] }
  /** A coach requested a scope that is not shared. */
  "connection.scope_requested": ConnectionPayload & { scope: Scope }
  /** Published only where the email may be sent: not across a block, nor against the addressee's privacy settings. */
  "invite.sent": { inviteId: string; coachId: string; email: string; accountId: string | null }
}

import { isoInstant } from "@rapport/domain/kernel/fields"
import { allScopes, consentWording, proposedScopes } from "@rapport/domain/network/consent"
import { formatInviteCode } from "@rapport/domain/network/invite-code"
import type { invite, invitePreview } from "@rapport/domain/network/schema"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"
import type { CoachCard } from "../profiles/index.ts"
import type { Invite } from "./queries.ts"

/** An invite as its coach sees it. */
export const presentInvite = (
  ctx: Ctx<Actor | null>,
  row: Invite & { clientName: string | null },
): z.input<typeof invite> => ({
  id: row.id,
  code: formatInviteCode(row.code),
  url: `${ctx.app.config.publicUrl}/invite/${formatInviteCode(row.code)}`,
  email: row.email,
  client: row.client_id && row.clientName ? { id: row.client_id, firstName: row.clientName } : null,
  maxUses: row.max_uses,
  used: row.used,
  expiresAt: isoInstant(row.expires_at),
  revokedAt: row.revoked_at && isoInstant(row.revoked_at),
  createdAt: isoInstant(row.created_at),
})

/** An invite as it is shown to somebody who has the code. */
export const presentInvitePreview = (row: Invite, coach: CoachCard): z.input<typeof invitePreview> => ({
  coach,
  scopes: allScopes.map(scope => ({
    scope,
    wording: consentWording[scope],
    proposed: proposedScopes.includes(scope),
  })),
  expiresAt: isoInstant(row.expires_at),
})

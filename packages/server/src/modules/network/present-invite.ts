import { isoInstant } from "@rapport/domain/kernel/fields"
import { allScopes, consentWording, proposedScopes } from "@rapport/domain/network/consent"
import { groupCode } from "@rapport/domain/network/invite-code"
import type { invite, invitePreview } from "@rapport/domain/network/schema"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import type { Coach } from "../profiles/index.ts"
import type { Invite } from "./queries.ts"

/** An invite as its coach sees it. */
export const presentInvite = (ctx: Ctx<Actor | null>, row: Invite): z.input<typeof invite> => ({
  id: row.id,
  code: groupCode(row.code),
  url: `${ctx.app.config.publicUrl}/invite/${groupCode(row.code)}`,
  email: row.email,
  maxUses: row.max_uses,
  used: row.used,
  expiresAt: isoInstant(row.expires_at),
  revokedAt: row.revoked_at && isoInstant(row.revoked_at),
  createdAt: isoInstant(row.created_at),
})

/** What whoever holds the code is offered. */
export const presentInvitePreview = (row: Invite, coach: Coach): z.input<typeof invitePreview> => ({
  coach,
  scopes: allScopes.map(scope => ({
    scope,
    wording: consentWording[scope],
    proposed: proposedScopes.includes(scope),
  })),
  expiresAt: isoInstant(row.expires_at),
})

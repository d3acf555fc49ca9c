import { parseInviteCode } from "@rapport/domain/network/invite-code"
import { isInviteUsable } from "@rapport/domain/network/rules"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../platform/context.ts"
import { blockedWith } from "../relationships/index.ts"
import type { Invite } from "./queries.ts"

export interface FoundInvite extends Invite {
  usable: boolean
  /** Whether the actor has already accepted this invite. */
  usedByMe: boolean
}

/**
 * The invite of a code as it was typed. The code is the secret: whoever has it may use it, whatever address they signed
 * up with. Null for an unknown code, and if the coach is suspended, no longer a coach, or blocked in either direction.
 */
export const findInvite = async (
  ctx: Ctx<Actor | null>,
  typed: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<FoundInvite | null> => {
  const code = parseInviteCode(typed)
  if (code === null) return null
  const me = ctx.actor?.id ?? null
  const query = ctx.db
    .selectFrom("invites")
    .innerJoin("accounts", "accounts.id", "invites.coach_id")
    .selectAll("invites")
    .select(
      sql<boolean>`exists (select 1 from invite_uses u where u.invite_id = invites.id and u.client_id = ${me}::uuid)`.as(
        "usedByMe",
      ),
    )
    .where("invites.code", "=", code)
    .where("accounts.suspended_at", "is", null)
    .where(sql<boolean>`'coach' = any(accounts.roles)`)
    .where(me === null ? sql<boolean>`true` : sql<boolean>`not ${blockedWith(me, sql.ref("accounts.id"))}`)
  const row = await (lock ? query.forUpdate("invites") : query).executeTakeFirst()
  if (!row) return null
  const state = {
    maxUses: row.max_uses,
    used: row.used,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
  return { ...row, usable: isInviteUsable(state, ctx.now()) }
}

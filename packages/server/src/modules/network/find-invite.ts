import { readCode } from "@rapport/domain/network/invite-code"
import { isUsable } from "@rapport/domain/network/rules"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { blockedWith } from "../relationships/index.ts"
import type { Invite } from "./queries.ts"

export interface FoundInvite extends Invite {
  usable: boolean
  /** The asker came in by this invite before. */
  usedByMe: boolean
}

/**
 * The invite of a code as it is typed. The code is the secret: whoever holds it may use it, under whatever address
 * they signed up. Unknown codes, and those of a coach who is suspended, no coach any more, or beyond a block, give null.
 */
export const findInvite = async (
  ctx: Ctx<Actor | null>,
  typed: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<FoundInvite | null> => {
  const code = readCode(typed)
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
  return { ...row, usable: isUsable(state, ctx.now()) }
}

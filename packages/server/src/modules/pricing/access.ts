import { sql } from "kysely"
import type { Actor, Ctx } from "../../platform/context.ts"
import { isPublished } from "../profiles/index.ts"
import { blockedWith, isRelatedTo } from "../relationships/index.ts"

/** The coach if the actor may read and change their prices: the coach themselves or an admin. */
export const findPriceOwner = async (ctx: Ctx, coachId: string): Promise<{ id: string } | null> => {
  if (coachId !== ctx.actor.id && !ctx.actor.roles.includes("admin")) return null
  const row = await ctx.db
    .selectFrom("accounts")
    .select("id")
    .where("id", "=", coachId)
    .where(sql<boolean>`'coach' = any(roles)`)
    .executeTakeFirst()
  return row ?? null
}

/** The coach if the actor may see their page, and therefore a price. */
export const findCoachWithVisiblePrices = async (
  ctx: Ctx<Actor>,
  coachId: string,
): Promise<{ id: string } | null> => {
  const account = sql.ref("accounts.id")
  const row = await ctx.db
    .selectFrom("accounts")
    .innerJoin("privacy_settings as p", "p.account_id", "accounts.id")
    .select("accounts.id")
    .where("accounts.id", "=", coachId)
    .where("suspended_at", "is", null)
    .where(sql<boolean>`'coach' = any(roles)`)
    .where(sql<boolean>`not ${blockedWith(ctx.actor.id, account)}`)
    .where(
      sql<boolean>`((p.profile = 'everyone' and ${isPublished}) or accounts.id = ${ctx.actor.id}::uuid or ${ctx.actor.roles.includes("admin")}
        or (p.profile = 'ties' and ${isPublished} and ${isRelatedTo(ctx.actor.id, account)})
        or exists (select 1 from connections c where c.coach_id = accounts.id and c.client_id = ${ctx.actor.id}
          and c.status = 'accepted'))`,
    )
    .executeTakeFirst()
  return row ?? null
}

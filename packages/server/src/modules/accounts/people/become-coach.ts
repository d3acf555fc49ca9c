import { ok } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { rereadLoginsOf } from "../logins/end-login.ts"

/** Adds the role by oneself; what a coach needs at the start follows from `account.became_coach`. */
export const becomeCoach = (ctx: Ctx) =>
  inTransaction(ctx, async tx => {
    const became = await tx.db
      .updateTable("accounts")
      .set(row => ({ roles: sql`array_append(roles, 'coach')`, version: row("version", "+", 1) }))
      .where("id", "=", ctx.actor.id)
      .where(sql<boolean>`not roles @> array['coach']`)
      .returning("id")
      .executeTakeFirst()
    if (became) {
      await publish(tx, "account.became_coach", { accountId: ctx.actor.id })
      await rereadLoginsOf(tx, ctx.actor.id)
    }
    return ok(null)
  })

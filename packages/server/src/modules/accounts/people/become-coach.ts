import { ok } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { refreshLoginsOf } from "../logins/end-login.ts"

/** Adds the coach role to one's own account. Other modules create a coach's rows in their handlers of `account.became_coach`. */
export const becomeCoach = (ctx: Ctx) =>
  inTransaction(ctx, async tx => {
    const became = await tx.db
      .updateTable("accounts")
      .set(eb => ({ roles: sql`array_append(roles, 'coach')`, version: eb("version", "+", 1) }))
      .where("id", "=", ctx.actor.id)
      .where(sql<boolean>`not roles @> array['coach']`)
      .returning("id")
      .executeTakeFirst()
    if (became) {
      await publish(tx, "account.became_coach", { accountId: ctx.actor.id })
      await refreshLoginsOf(tx, ctx.actor.id)
    }
    return ok(null)
  })

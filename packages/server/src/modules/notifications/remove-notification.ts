import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"

export const removeNotification = (ctx: Ctx, notificationId: string) =>
  inTransaction(ctx, async tx => {
    const row = await tx.db
      .deleteFrom("notifications")
      .where("id", "=", notificationId)
      .where("person_id", "=", tx.actor.id)
      .returning("id")
      .executeTakeFirst()
    return row ? ok(null) : refuse("not_found")
  })

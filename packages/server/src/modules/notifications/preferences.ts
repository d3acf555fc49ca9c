import { ok } from "@rapport/domain/kernel/result"
import type { preferences, preferencesIn } from "@rapport/domain/notifications/schema"
import type { z } from "zod"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"
import { changeReminderSettings, readReminderSettings } from "./reminder-settings.ts"
import type { Kind } from "./tables.ts"

type Preferences = z.input<typeof preferences>
type ChangePreferences = z.output<typeof preferencesIn>

const KINDS: readonly Kind[] = ["connection", "booking", "account"]

export const readPreferences = async (ctx: Ctx): Promise<Preferences> => {
  const rows = await ctx.db
    .selectFrom("notification_preferences")
    .selectAll()
    .where("person_id", "=", ctx.actor.id)
    .execute()
  const chosen = (kind: Kind) => {
    const row = rows.find(each => each.kind === kind)
    return { inApp: row?.in_app ?? true, email: row?.email ?? true }
  }
  return {
    connection: chosen("connection"),
    booking: chosen("booking"),
    account: chosen("account"),
    ...(await readReminderSettings(ctx, ctx.actor.id)),
  }
}

/** What is not sent stays as it is. */
export const changePreferences = (ctx: Ctx, input: ChangePreferences) =>
  inTransaction(ctx, async tx => {
    const rows = KINDS.flatMap(kind => {
      const sent = input[kind]
      return sent ? [{ person_id: tx.actor.id, kind, in_app: sent.inApp, email: sent.email }] : []
    })
    if (rows.length > 0)
      await tx.db
        .insertInto("notification_preferences")
        .values(rows)
        .onConflict(oc =>
          oc.columns(["person_id", "kind"]).doUpdateSet(row => ({
            in_app: row.ref("excluded.in_app"),
            email: row.ref("excluded.email"),
          })),
        )
        .execute()
    await changeReminderSettings(tx, input)
    return ok(await readPreferences(tx))
  })

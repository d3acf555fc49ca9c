import { ok } from "@rapport/domain/kernel/result"
import type { preferences, preferencesIn } from "@rapport/domain/notifications/schema"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { changeDigestSettings, readDigestSettings } from "./digest-settings.ts"
import { changeReminderSettings, readReminderSettings } from "./reminder-settings.ts"
import type { NotificationKind } from "./tables.ts"

type Preferences = z.input<typeof preferences>
type ChangePreferences = z.output<typeof preferencesIn>

const KINDS: readonly NotificationKind[] = ["connection", "booking", "account", "message"]

export const readPreferences = async (ctx: Ctx): Promise<Preferences> => {
  const rows = await ctx.db
    .selectFrom("notification_preferences")
    .selectAll()
    .where("person_id", "=", ctx.actor.id)
    .execute()
  const channelsOf = (kind: NotificationKind) => {
    const row = rows.find(stored => stored.kind === kind)
    return { inApp: row?.in_app ?? true, email: row?.email ?? true }
  }
  return {
    connection: channelsOf("connection"),
    booking: channelsOf("booking"),
    account: channelsOf("account"),
    message: channelsOf("message"),
    ...(await readReminderSettings(ctx, ctx.actor.id)),
    digest: await readDigestSettings(ctx, ctx.actor.id),
  }
}

/** Changes the preferences that were sent; the others stay. */
export const changePreferences = (ctx: Ctx, input: ChangePreferences) =>
  inTransaction(ctx, async tx => {
    const before = await readPreferences(tx)
    const changed = KINDS.flatMap(kind => {
      const channels = input[kind]
      return channels ? [{ kind, channels }] : []
    })
    if (changed.length > 0)
      await tx.db
        .insertInto("notification_preferences")
        .values(
          changed.map(({ kind, channels }) => ({
            person_id: tx.actor.id,
            kind,
            in_app: channels.inApp,
            email: channels.email,
          })),
        )
        .onConflict(oc =>
          oc.columns(["person_id", "kind"]).doUpdateSet(eb => ({
            in_app: eb.ref("excluded.in_app"),
            email: eb.ref("excluded.email"),
          })),
        )
        .execute()
    return ok<Preferences>({
      ...before,
      ...Object.fromEntries(changed.map(({ kind, channels }) => [kind, channels])),
      ...(await changeReminderSettings(tx, before, input)),
      digest: await changeDigestSettings(tx, input.digest),
    })
  })

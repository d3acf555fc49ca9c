import type { QuietHours } from "@rapport/domain/notifications/quiet-hours"
import { reminderDefaults } from "@rapport/domain/notifications/reminders"
import type { preferences, preferencesIn } from "@rapport/domain/notifications/schema"
import type { Selectable } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx, Tx } from "../../platform/ctx.ts"
import type { Tables } from "../../platform/tables.ts"

type Row = Selectable<Tables["reminder_settings"]>
type Shown = Pick<z.input<typeof preferences>, "reminders" | "quietHours">
type Change = Pick<z.output<typeof preferencesIn>, "reminders" | "quietHours">

export const readReminderSettings = async (ctx: Ctx<Actor | null>, personId: string): Promise<Shown> => {
  const row = await ctx.db
    .selectFrom("reminder_settings")
    .selectAll()
    .where("person_id", "=", personId)
    .executeTakeFirst()
  return present(row)
}

const present = (row: Row | undefined): Shown =>
  row
    ? {
        reminders: {
          minutesBefore: row.minutes_before,
          inApp: row.in_app,
          email: row.email,
          followUp: row.follow_up,
        },
        quietHours: quietOf(row),
      }
    : {
        reminders: { ...reminderDefaults, minutesBefore: [...reminderDefaults.minutesBefore] },
        quietHours: null,
      }

export const quietOf = (row: Pick<Row, "quiet_start" | "quiet_end">): QuietHours | null =>
  row.quiet_start !== null && row.quiet_end !== null ? { start: row.quiet_start, end: row.quiet_end } : null

/** What is not sent stays. A reminder added now does not ring for a moment that is past. */
export const changeReminderSettings = async (tx: Tx, { reminders, quietHours }: Change): Promise<void> => {
  if (!reminders && quietHours === undefined) return
  const before = await readReminderSettings(tx, tx.actor.id)
  const after = { ...before.reminders, ...defined(reminders ?? {}) }
  const quiet = quietHours === undefined ? before.quietHours : quietHours
  const minutes = [...new Set(after.minutesBefore)].sort((a, b) => b - a)
  const row = {
    minutes_before: minutes,
    in_app: after.inApp,
    email: after.email,
    follow_up: after.followUp,
    quiet_start: quiet?.start ?? null,
    quiet_end: quiet?.end ?? null,
  }
  const sameTimes = JSON.stringify(minutes) === JSON.stringify(before.reminders.minutesBefore)
  await tx.db
    .insertInto("reminder_settings")
    .values({ person_id: tx.actor.id, ...row, changed_at: tx.now() })
    .onConflict(oc =>
      oc.column("person_id").doUpdateSet({ ...row, ...(!sameTimes && { changed_at: tx.now() }) }),
    )
    .execute()
}

const defined = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

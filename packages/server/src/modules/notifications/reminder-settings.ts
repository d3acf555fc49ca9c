import type { QuietHours } from "@rapport/domain/notifications/quiet-hours"
import { reminderDefaults } from "@rapport/domain/notifications/reminders"
import type { preferences, preferencesIn } from "@rapport/domain/notifications/schema"
import type { Selectable } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"
import type { Tables } from "../../platform/tables.ts"

type Row = Selectable<Tables["reminder_settings"]>
type ReminderSettings = Pick<z.input<typeof preferences>, "reminders" | "quietHours">
type ReminderSettingsChange = Pick<z.output<typeof preferencesIn>, "reminders" | "quietHours">

export const readReminderSettings = async (
  ctx: Ctx<Actor | null>,
  personId: string,
): Promise<ReminderSettings> => {
  const row = await ctx.db
    .selectFrom("reminder_settings")
    .selectAll()
    .where("person_id", "=", personId)
    .executeTakeFirst()
  return row ? presentReminderSettings(row) : defaultReminderSettings()
}

const defaultReminderSettings = (): ReminderSettings => ({
  reminders: { ...reminderDefaults, minutesBefore: [...reminderDefaults.minutesBefore] },
  quietHours: null,
})

const presentReminderSettings = (row: Row): ReminderSettings => ({
  reminders: {
    minutesBefore: row.minutes_before,
    inApp: row.in_app,
    email: row.email,
    followUp: row.follow_up,
  },
  quietHours: presentQuietHours(row),
})

export const presentQuietHours = (row: Pick<Row, "quiet_start" | "quiet_end">): QuietHours | null =>
  row.quiet_start !== null && row.quiet_end !== null ? { start: row.quiet_start, end: row.quiet_end } : null

/**
 * Changes the settings that were sent and returns all of them. The time of a change of the reminders is stored, so that
 * a new reminder is not sent for a time that is already over.
 */
export const changeReminderSettings = async (
  tx: Tx,
  before: ReminderSettings,
  { reminders, quietHours }: ReminderSettingsChange,
): Promise<ReminderSettings> => {
  if (!reminders && quietHours === undefined)
    return { reminders: before.reminders, quietHours: before.quietHours }
  const after = { ...before.reminders, ...sentOnly(reminders ?? {}) }
  const quiet = quietHours === undefined ? before.quietHours : quietHours
  const minutesBefore = [...new Set(after.minutesBefore)].sort((a, b) => b - a)
  const columns = {
    minutes_before: minutesBefore,
    in_app: after.inApp,
    email: after.email,
    follow_up: after.followUp,
    quiet_start: quiet?.start ?? null,
    quiet_end: quiet?.end ?? null,
  }
  const isUnchanged = JSON.stringify(minutesBefore) === JSON.stringify(before.reminders.minutesBefore)
  const row = await tx.db
    .insertInto("reminder_settings")
    .values({ person_id: tx.actor.id, ...columns, changed_at: tx.now() })
    .onConflict(oc =>
      oc.column("person_id").doUpdateSet({ ...columns, ...(!isUnchanged && { changed_at: tx.now() }) }),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return presentReminderSettings(row)
}

const sentOnly = <T extends object>(input: T) =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

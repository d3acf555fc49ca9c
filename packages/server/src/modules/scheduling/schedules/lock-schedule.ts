import type { Selectable, Updateable } from "kysely"
import type { Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import type { Tables } from "../../../platform/tables.ts"
import { createDefaultSchedule } from "./create-default-schedule.ts"

export type DefaultSchedule = Selectable<Tables["schedules"]>
export type NamedSchedule = Selectable<Tables["named_schedules"]>

/** Locks the coach's default schedule, as every change of any of the coach's schedules does first. */
export const lockDefaultSchedule = async (tx: Tx): Promise<DefaultSchedule | undefined> => {
  const own = () =>
    tx.db
      .selectFrom("schedules")
      .selectAll()
      .where("coach_id", "=", tx.actor.id)
      .where("is_default", "=", true)
      .forUpdate()
      .executeTakeFirst()
  const found = await own()
  if (found) return found
  await createDefaultSchedule(tx, tx.actor.id)
  return own()
}

/** A named schedule of the coach, with the default one locked; somebody else's look like absent ones. */
export const lockNamedSchedule = async (tx: Tx, scheduleId: string): Promise<NamedSchedule | undefined> => {
  await lockDefaultSchedule(tx)
  return tx.db
    .selectFrom("named_schedules")
    .selectAll()
    .where("id", "=", scheduleId)
    .where("coach_id", "=", tx.actor.id)
    .executeTakeFirst()
}

/** Publishes a change of the coach's schedules as an event, and to the coach's browsers. */
export const publishScheduleChange = async (
  tx: Tx,
  change: { scheduleId?: string; version: number },
): Promise<void> => {
  const coachId = tx.actor.id
  await publish(tx, "availability.changed", { coachId, ...change })
  const payload = { id: change.scheduleId ?? coachId, version: change.version }
  tx.afterCommit(() => tx.app.realtime.publish([coachId], "availability:changed", payload))
}

export const saveDefaultSchedule = async (
  tx: Tx,
  { id, version }: DefaultSchedule,
  set: Updateable<Tables["schedules"]>,
): Promise<void> => {
  // Triggers `schedules_revised` and `schedules_change_free_times`: cached hours and next free times become stale.
  await tx.db
    .updateTable("schedules")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .execute()
  await publishScheduleChange(tx, { version: version + 1 })
}

export const saveNamedSchedule = async (
  tx: Tx,
  { id, version }: NamedSchedule,
  set: Updateable<Tables["named_schedules"]>,
): Promise<NamedSchedule> => {
  // Trigger `named_schedules_revised` raises the coach's `revision`: cached hours become stale.
  const saved = await tx.db
    .updateTable("named_schedules")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await publishScheduleChange(tx, { scheduleId: id, version: version + 1 })
  return saved
}

import type { Selectable, Updateable } from "kysely"
import type { Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import type { Tables } from "../../../platform/tables.ts"
import { openSchedule } from "./create-default-schedule.ts"

export type DefaultSchedule = Selectable<Tables["schedules"]>
export type NamedSchedule = Selectable<Tables["named_schedules"]>

/** A coach's default schedule. Whoever changes any hours of a coach locks it first, so that they go one by one. */
export const lockSchedule = async (tx: Tx): Promise<DefaultSchedule | undefined> => {
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
  await openSchedule(tx, tx.actor.id)
  return own()
}

/** One of the coach's own named schedules; absent and another's look alike. */
export const lockNamedSchedule = async (tx: Tx, scheduleId: string): Promise<NamedSchedule | undefined> => {
  await lockSchedule(tx)
  return tx.db
    .selectFrom("named_schedules")
    .selectAll()
    .where("id", "=", scheduleId)
    .where("coach_id", "=", tx.actor.id)
    .executeTakeFirst()
}

/** Hours of the coach changed: written down, and told to the coach's other browsers. */
export const announce = async (tx: Tx, change: { scheduleId?: string; version: number }): Promise<void> => {
  const coachId = tx.actor.id
  await publish(tx, "availability.changed", { coachId, ...change })
  const payload = { id: change.scheduleId ?? coachId, version: change.version }
  tx.afterCommit(() => tx.app.realtime.publish([coachId], "availability:changed", payload))
}

export const saveSchedule = async (
  tx: Tx,
  { id, version }: DefaultSchedule,
  set: Updateable<Tables["schedules"]>,
): Promise<void> => {
  await tx.db
    .updateTable("schedules")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .execute()
  await announce(tx, { version: version + 1 })
}

export const saveNamedSchedule = async (
  tx: Tx,
  { id, version }: NamedSchedule,
  set: Updateable<Tables["named_schedules"]>,
): Promise<NamedSchedule> => {
  const saved = await tx.db
    .updateTable("named_schedules")
    .set({ ...set, version: version + 1 })
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await announce(tx, { scheduleId: id, version: version + 1 })
  return saved
}

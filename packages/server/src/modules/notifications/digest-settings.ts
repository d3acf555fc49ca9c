import { type DigestSchedule, digestDefaults, nextDigestAt } from "@rapport/domain/notifications/digest"
import type { preferences, preferencesIn } from "@rapport/domain/notifications/schema"
import type { Selectable } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"
import type { Tables } from "../../platform/tables.ts"
import { findPeople } from "../accounts/index.ts"

type Row = Selectable<Tables["digest_settings"]>
type DigestSettings = z.input<typeof preferences>["digest"]
type DigestChange = z.output<typeof preferencesIn>["digest"]

export const readDigestSettings = async (ctx: Ctx<Actor | null>, personId: string): Promise<DigestSettings> =>
  presentDigestSettings(await findRow(ctx, personId))

const findRow = (ctx: Ctx<Actor | null>, personId: string): Promise<Row | undefined> =>
  ctx.db.selectFrom("digest_settings").selectAll().where("person_id", "=", personId).executeTakeFirst()

const presentDigestSettings = (row: Row | undefined): DigestSettings =>
  row ? { frequency: row.frequency, time: row.local_time, weekday: row.weekday } : { ...digestDefaults }

/** Changes what was sent and schedules the next digest. One that is turned on lists what comes from then on. */
export const changeDigestSettings = async (tx: Tx, change: DigestChange): Promise<DigestSettings> => {
  const before = await findRow(tx, tx.actor.id)
  const { frequency, time, weekday } = presentDigestSettings(before)
  if (!change) return { frequency, time, weekday }
  const after = {
    frequency: change.frequency ?? frequency,
    time: change.time ?? time,
    weekday: change.weekday ?? weekday,
  }
  const isTurnedOn = frequency === "never" && after.frequency !== "never"
  const timeZone = (await findPeople(tx, [tx.actor.id])).get(tx.actor.id)?.timeZone ?? "UTC"
  const columns = {
    frequency: after.frequency,
    local_time: after.time,
    weekday: after.weekday,
    next_at: nextAt(tx, { ...after, timeZone, sentAt: before?.sent_at?.getTime() ?? null }),
  }
  await tx.db
    .insertInto("digest_settings")
    .values({ person_id: tx.actor.id, ...columns, since: tx.now(), sent_at: null })
    .onConflict(oc =>
      oc.column("person_id").doUpdateSet({ ...columns, ...(isTurnedOn && { since: tx.now() }) }),
    )
    .execute()
  return after
}

/** A person in another zone gets the digest at the same local time there. */
export const rescheduleDigest = async (tx: Tx<Actor | null>, personId: string): Promise<void> => {
  const row = await findRow(tx, personId)
  const person = row && (await findPeople(tx, [personId])).get(personId)
  if (!person) return
  await tx.db
    .updateTable("digest_settings")
    .set({ next_at: nextAt(tx, scheduleOf(row, person.timeZone)) })
    .where("person_id", "=", personId)
    .execute()
}

export const scheduleOf = (row: Row, timeZone: string): DigestSchedule => ({
  frequency: row.frequency,
  time: row.local_time,
  weekday: row.weekday,
  timeZone,
  sentAt: row.sent_at?.getTime() ?? null,
})

export const nextAt = (tx: Tx<Actor | null>, schedule: DigestSchedule): Date | null => {
  const next = nextDigestAt(schedule, tx.now().getTime())
  return next === null ? null : new Date(next)
}

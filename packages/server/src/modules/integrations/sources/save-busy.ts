import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { findPeople } from "../../accounts/index.ts"
import { availabilityOf, otherZonesOf, replaceExternalBusy } from "../../scheduling/index.ts"
import type { ImportedBusy } from "../external/imported-busy.ts"
import { type OwnerZones, resolveForSchedules } from "../external/owner-zones.ts"

/** A coach has the zones of their schedules and travel; anybody else that of their account. */
export const zonesOfPerson = async (ctx: Ctx<Actor | null>, personId: string): Promise<OwnerZones> => {
  const schedule = await availabilityOf(ctx, personId)
  if (schedule) {
    const travel = (schedule.travel ?? []).map(({ start, end, timeZone }) => ({ start, end, timeZone }))
    return { timeZone: schedule.timeZone, travel, others: await otherZonesOf(ctx, personId) }
  }
  const person = (await findPeople(ctx, [personId])).get(personId)
  if (!person) throw new Error("The owner of a calendar does not exist")
  return { timeZone: person.timeZone, travel: [] }
}

interface Source {
  readonly id: string
  readonly person_id: string
}

/** Stores the busy times of a source. Returns the columns needed to resolve them again in other zones. */
export const saveBusy = async (tx: Tx<Actor | null>, { id, person_id }: Source, busy: ImportedBusy) => {
  const zones = await zonesOfPerson(tx, person_id)
  await replaceExternalBusy(tx, { sourceId: id, personId: person_id }, resolveForSchedules(zones, busy))
  return {
    imported_busy: busy.floating.length > 0 ? JSON.stringify(busy) : null,
    applied_zones: JSON.stringify(zones),
  }
}

/**
 * Resolves floating busy times again after a change of zone or travel. It uses the stored import, because a server that
 * answers 304 would not send the calendar again.
 */
export const reapplyZones = async (tx: Tx<Actor | null>, personId: string): Promise<void> => {
  const zones = await zonesOfPerson(tx, personId)
  const appliedZones = JSON.stringify(zones)
  const affected = await tx.db
    .selectFrom("calendar_sources")
    .select(["id", "person_id", "imported_busy"])
    .where("person_id", "=", personId)
    .where("imported_busy", "is not", null)
    .where("applied_zones", "is distinct from", appliedZones)
    .orderBy("id")
    .forUpdate()
    .execute()
  for (const source of affected) {
    if (!source.imported_busy) continue
    const busy = resolveForSchedules(zones, source.imported_busy)
    await replaceExternalBusy(tx, { sourceId: source.id, personId }, busy)
    await tx.db
      .updateTable("calendar_sources")
      .set({ applied_zones: appliedZones })
      .where("id", "=", source.id)
      .execute()
    tx.afterCommit(() => tx.app.realtime.publish([personId], "calendar:changed", { id: source.id }))
  }
}

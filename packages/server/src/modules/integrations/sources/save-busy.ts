import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { findPeople } from "../../accounts/index.ts"
import { availabilityOf, replaceExternalBusy } from "../../scheduling/index.ts"
import type { BusyAsRead } from "../external/imported-busy.ts"
import { busyBy, type OwnZones } from "../external/owner-zones.ts"

/** A coach is where their schedule and their travel say; anybody else where their account does. */
export const zonesOfPerson = async (ctx: Ctx<Actor | null>, personId: string): Promise<OwnZones> => {
  const schedule = await availabilityOf(ctx, personId)
  if (schedule) {
    const travel = (schedule.travel ?? []).map(({ start, end, timeZone }) => ({ start, end, timeZone }))
    return { timeZone: schedule.timeZone, travel }
  }
  const person = (await findPeople(ctx, [personId])).get(personId)
  if (!person) throw new Error("A calendar of nobody")
  return { timeZone: person.timeZone, travel: [] }
}

interface Source {
  readonly id: string
  readonly person_id: string
}

/** Writes down when its owner is busy by a calendar. Returns the columns that remember it. */
export const placeBusy = async (tx: Tx<Actor | null>, { id, person_id }: Source, busy: BusyAsRead) => {
  const zones = await zonesOfPerson(tx, person_id)
  await replaceExternalBusy(tx, { sourceId: id, personId: person_id }, busyBy(zones, busy))
  return {
    busy_as_read: busy.local.length > 0 ? JSON.stringify(busy) : null,
    placed_by: JSON.stringify(zones),
  }
}

/**
 * After somebody's zone or travel changed: the days of their calendars move with it. Nothing is asked of other servers,
 * so this also holds for a calendar that says that nothing changed there.
 */
export const placeBusyAgain = async (tx: Tx<Actor | null>, personId: string): Promise<void> => {
  const zones = await zonesOfPerson(tx, personId)
  const placedBy = JSON.stringify(zones)
  const moved = await tx.db
    .selectFrom("calendar_sources")
    .select(["id", "person_id", "busy_as_read"])
    .where("person_id", "=", personId)
    .where("busy_as_read", "is not", null)
    .where("placed_by", "is distinct from", placedBy)
    .orderBy("id")
    .forUpdate()
    .execute()
  for (const source of moved) {
    if (!source.busy_as_read) continue
    const busy = busyBy(zones, source.busy_as_read)
    await replaceExternalBusy(tx, { sourceId: source.id, personId }, busy)
    await tx.db
      .updateTable("calendar_sources")
      .set({ placed_by: placedBy })
      .where("id", "=", source.id)
      .execute()
    tx.afterCommit(() => tx.app.realtime.publish([personId], "calendar:changed", { id: source.id }))
  }
}

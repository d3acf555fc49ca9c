import { ok } from "@rapport/domain/kernel/result"
import type { Offer } from "@rapport/domain/scheduling/rules"
import type { Selectable } from "kysely"
import type { Actor, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import type { Tables } from "../../../platform/tables.ts"
import type { Pair } from "../calendar/lock-calendars.ts"
import type { WaitlistStatus } from "../tables.ts"
import { publishWaitlistChange, type WaitlistEntryRef } from "./read-waitlist.ts"

export type WaitlistEntryRow = Selectable<Tables["waitlist_entries"]>
/** The outcome of making an offer to an entry. After `full` no offers are made to those behind it. */
export type OfferOutcome = "offered" | "none_suitable" | "full" | "closed"

/** What somebody waits for: a time of the coach, on one day or any, or a seat in a group session. */
export interface WaitlistTarget {
  pair: Pair
  day: string | null
  groupId: string | null
  timeZone: string
  offer: Offer
}

/** Adds a client to the end of a waitlist, or returns their open entry. */
export const addToWaitlist = async (
  tx: Tx,
  target: WaitlistTarget,
): Promise<{ id: string; isNew: boolean }> => {
  const inserted = await insertEntry(tx, target)
  const entry = inserted ?? (await findOpenEntry(tx, target))
  if (!entry) throw new Error("A waitlist entry was neither inserted nor found")
  const { coachId, clientId } = target.pair
  const { groupId } = target
  if (inserted)
    await publish(tx, "waitlist.joined", {
      entryId: inserted.id,
      ...target.pair,
      ...(groupId && { groupId }),
    })
  await publishWaitlistChange(tx, { id: entry.id, coach_id: coachId, client_id: clientId, group_id: groupId })
  return { id: entry.id, isNew: inserted !== undefined }
}

const insertEntry = (tx: Tx, { pair, day, groupId, timeZone, offer }: WaitlistTarget) =>
  tx.db
    .insertInto("waitlist_entries")
    .values({
      coach_id: pair.coachId,
      client_id: pair.clientId,
      group_id: groupId,
      day,
      time_zone: timeZone,
      type: offer.type,
      minutes: offer.minutes,
      created_at: tx.now(),
      updated_at: tx.now(),
    })
    .onConflict(oc => oc.doNothing())
    .returning("id")
    .executeTakeFirst()

/** The open entry of a client on this waitlist. */
export const findOpenEntry = (
  tx: Tx,
  { pair, day, groupId }: Pick<WaitlistTarget, "pair" | "day" | "groupId">,
): Promise<WaitlistEntryRow | undefined> =>
  tx.db
    .selectFrom("waitlist_entries")
    .selectAll()
    .where("coach_id", "=", pair.coachId)
    .where("client_id", "=", pair.clientId)
    .where("day", "is not distinct from", day)
    .where("group_id", "is not distinct from", groupId)
    .where("status", "in", ["waiting", "offered"])
    .executeTakeFirst()

export const lockWaitingEntry = (tx: Tx<null>, entryId: string): Promise<WaitlistEntryRow | undefined> =>
  tx.db
    .selectFrom("waitlist_entries")
    .selectAll()
    .where("id", "=", entryId)
    .where("status", "=", "waiting")
    .forUpdate()
    .executeTakeFirst()

export const updateEntryStatus = async (
  tx: Tx<Actor | null>,
  entry: WaitlistEntryRef,
  status: WaitlistStatus,
): Promise<void> => {
  await tx.db
    .updateTable("waitlist_entries")
    .set({ status, updated_at: tx.now() })
    .where("id", "=", entry.id)
    .execute()
  await publishWaitlistChange(tx, entry)
}

/**
 * Stores the outcome of an offer when its booking is confirmed or ends. The status of an entry
 * that its client left does not change.
 */
export const settleOffer = async (
  tx: Tx<Actor | null>,
  entryId: string,
  status: "taken" | "declined" | "expired",
): Promise<void> => {
  const entry = await tx.db
    .updateTable("waitlist_entries")
    .set({ status, updated_at: tx.now() })
    .where("id", "=", entryId)
    .where("status", "not in", ["taken", "left"])
    .returning(["id", "coach_id", "client_id", "group_id"])
    .executeTakeFirst()
  if (entry) await publishWaitlistChange(tx, entry)
}

/** Closes an entry whose day or session is over, or whose client cannot book with the coach any more. */
export const closeEntry = async (tx: Tx<null>, entry: WaitlistEntryRow, status: "expired" | "left") => {
  await updateEntryStatus(tx, entry, status)
  return ok<OfferOutcome>("closed")
}

import { ok } from "@rapport/domain/kernel/result"
import type { Offer } from "@rapport/domain/scheduling/rules"
import type { Selectable } from "kysely"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import type { Tables } from "../../../platform/tables.ts"
import type { Pair } from "../calendar/lock-calendars.ts"
import type { WaitlistStatus } from "../shared-tables.ts"
import { type Moved, publishWaitlistChange } from "./waitlist-row.ts"

export type Entry = Selectable<Tables["waitlist_entries"]>
/** What came of asking the next in a line. After `full` nobody behind them is asked. */
export type Outcome = "offered" | "nothing for them" | "full" | "gone"

/** What somebody waits for: a time of the coach, on one day or any, or a seat in a group session. */
export interface WaitlistTarget {
  pair: Pair
  day: string | null
  groupId: string | null
  timeZone: string
  offer: Offer
}

/** Takes a place at the end of the line; who stands there already keeps theirs. */
export const addToWaitlist = async (
  tx: Tx,
  target: WaitlistTarget,
): Promise<{ id: string; isNew: boolean }> => {
  const made = await insertEntry(tx, target)
  const entry = made ?? (await findOpenEntry(tx, target))
  if (!entry) throw new Error("Who cannot enter a line stands in it")
  const { coachId, clientId } = target.pair
  const { groupId } = target
  if (made)
    await publish(tx, "waitlist.joined", { entryId: made.id, ...target.pair, ...(groupId && { groupId }) })
  await publishWaitlistChange(tx, { id: entry.id, coach_id: coachId, client_id: clientId, group_id: groupId })
  return { id: entry.id, isNew: made !== undefined }
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

/** Where these two have a place in this line already. */
export const findOpenEntry = (
  tx: Tx,
  { pair, day, groupId }: Pick<WaitlistTarget, "pair" | "day" | "groupId">,
): Promise<Entry | undefined> =>
  tx.db
    .selectFrom("waitlist_entries")
    .selectAll()
    .where("coach_id", "=", pair.coachId)
    .where("client_id", "=", pair.clientId)
    .where("day", "is not distinct from", day)
    .where("group_id", "is not distinct from", groupId)
    .where("status", "in", ["waiting", "offered"])
    .executeTakeFirst()

export const lockWaiting = (tx: Tx<null>, entryId: string): Promise<Entry | undefined> =>
  tx.db
    .selectFrom("waitlist_entries")
    .selectAll()
    .where("id", "=", entryId)
    .where("status", "=", "waiting")
    .forUpdate()
    .executeTakeFirst()

export const settleEntry = async (
  tx: Tx<Actor | null>,
  entry: Moved,
  status: WaitlistStatus,
): Promise<void> => {
  await tx.db
    .updateTable("waitlist_entries")
    .set({ status, updated_at: tx.now() })
    .where("id", "=", entry.id)
    .execute()
  await publishWaitlistChange(tx, entry)
}

/** Whose day or session is over, or who cannot book with this coach any more, waits no longer. */
export const dropEntry = async (tx: Tx<null>, entry: Entry, status: "lapsed" | "left") => {
  await settleEntry(tx, entry, status)
  return ok<Outcome>("gone")
}

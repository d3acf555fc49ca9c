import { ok, refuse } from "@rapport/domain/kernel/result"
import { MAX_PENDING } from "@rapport/domain/scheduling/policy"
import { lowestFreeSlotNumber } from "@rapport/domain/scheduling/rules"
import { offerExpiry, waitlistWindow } from "@rapport/domain/scheduling/waitlist"
import { sql } from "kysely"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { quoteSession } from "../../pricing/index.ts"
import { expireHolds } from "../bookings/expire-holds.ts"
import { insertBooking } from "../bookings/insert-booking.ts"
import { publishBookingChange } from "../bookings/publish-changes.ts"
import { lockCalendarsAndConnection, type Pair } from "../calendar/lock-calendars.ts"
import type { SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { firstFreeStart, readWaitlistFacts } from "./first-free-start.ts"
import { offerSeat } from "./offer-seat.ts"
import { processQueue } from "./process-waitlist.ts"
import {
  closeEntry,
  lockWaitingEntry,
  type OfferOutcome,
  updateEntryStatus,
  type WaitlistEntryRow,
} from "./waitlist-entry.ts"

/** Offers a coach's free times, and the free seats of their group sessions, to those on the waitlists. */
export const offerToWaitlists = async (ctx: Ctx<null>, coachId: string): Promise<void> => {
  const queues = await ctx.db
    .selectFrom("waitlist_entries")
    .select("group_id")
    .distinct()
    .where("coach_id", "=", coachId)
    .where("status", "=", "waiting")
    .execute()
  for (const { group_id: groupId } of queues)
    await processQueue(ctx, { coachId, groupId }, groupId === null ? offerTime : offerSeat)
}

/** Scheduled job: all waitlists, as times also become free without an event, with time or by a change in an external calendar. */
export const offerToAll = async (ctx: Ctx<null>): Promise<void> => {
  const { rows } = await sql<{ coach_id: string }>`
    select distinct coach_id from waitlist_entries where status = 'waiting'`.execute(ctx.db)
  for (const row of rows) await offerToWaitlists(ctx, row.coach_id)
}

/**
 * Offers the first suitable time to a client on the waitlist, as a pending booking that they can confirm. The calendars and
 * the entry are locked, so that of several servers only one makes the offer.
 */
const offerTime = (ctx: Ctx<null>, entryId: string, pair: Pair) =>
  inTransaction(ctx, async tx => {
    const connection = await lockCalendarsAndConnection(tx, pair)
    const entry = await lockWaitingEntry(tx, entryId)
    if (!entry) return ok<OfferOutcome>("closed")
    const preference = { day: entry.day, timeZone: entry.time_zone, type: entry.type, minutes: entry.minutes }
    const now = tx.now().getTime()
    if (waitlistWindow(preference, now).to <= now) return closeEntry(tx, entry, "expired")
    const facts = connection && (await readWaitlistFacts(tx, pair, preference))
    if (!facts) return closeEntry(tx, entry, "left")
    const slotNumber = lowestFreeSlotNumber(facts.usedCapacitySlots, facts.schedule.total_slots)
    if (typeof slotNumber === "string") return ok<OfferOutcome>("full")
    const start = firstFreeStart(facts, preference, now)
    if (start === null || facts.pendingRequests >= MAX_PENDING) return ok<OfferOutcome>("none_suitable")
    return makeOffer(tx, { entry, pair, connectionId: connection.id, facts, slotNumber, start })
  })

interface OfferInput {
  entry: WaitlistEntryRow
  pair: Pair
  connectionId: string
  facts: SchedulingFacts
  slotNumber: number
  start: number
}

const makeOffer = async (
  tx: Tx<null>,
  { entry, pair, connectionId, facts, slotNumber, start }: OfferInput,
) => {
  const { type, minutes } = entry
  const quote = await quoteSession(tx, { ...pair, type, minutes, scheduledAt: start })
  if (!quote.ok) return ok<OfferOutcome>("none_suitable")
  if (facts.hasExpiredHolds) await expireHolds(tx, [pair.coachId, pair.clientId])
  const result = await insertBooking(tx, {
    pair: { ...pair, by: "coach" },
    connectionId,
    offer: { type, minutes },
    start,
    slotNumber,
    quote: quote.value,
    facts,
    expiresAt: new Date(offerExpiry(tx.now().getTime(), start, tx.app.config.waitlistOfferHours)),
    agenda: null,
    notes: null,
    partOf: { waitlistEntryId: entry.id },
  })
  if (!result.inserted) return refuse("slot_taken")
  const { booking } = result
  await updateEntryStatus(tx, entry, "offered")
  await publish(tx, "waitlist.offered", { entryId: entry.id, bookingId: booking.id, ...pair })
  publishBookingChange(tx, booking)
  return ok<OfferOutcome>("offered")
}

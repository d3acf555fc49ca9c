import { ok, refuse } from "@rapport/domain/kernel/result"
import { MAX_PENDING } from "@rapport/domain/scheduling/policy"
import { lowestFreeSlotNumber } from "@rapport/domain/scheduling/rules"
import { offerUntil, waitingFor } from "@rapport/domain/scheduling/waitlist"
import { sql } from "kysely"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { quoteSession } from "../../pricing/index.ts"
import { expireHolds } from "../bookings/expire-holds.ts"
import { insertBooking } from "../bookings/insert-booking.ts"
import { publishBookingChange } from "../bookings/update-booking.ts"
import { lockCalendarsAndConnection, type Pair } from "../calendar/lock-calendars.ts"
import type { SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { offerSeat } from "./offer-seat.ts"
import { processQueue } from "./process-waitlist.ts"
import { dropEntry, type Entry, lockWaiting, type Outcome, settleEntry } from "./waitlist-entry.ts"
import { factsFor, firstOpening } from "./waitlist-opening.ts"

/** Offers what is free of this coach to those who wait: their times, and the seats of each group session. */
export const offerToWaitlists = async (ctx: Ctx<null>, coachId: string): Promise<void> => {
  const lines = await ctx.db
    .selectFrom("waitlist_entries")
    .select("group_id")
    .distinct()
    .where("coach_id", "=", coachId)
    .where("status", "=", "waiting")
    .execute()
  for (const { group_id: groupId } of lines)
    await processQueue(ctx, { coachId, groupId }, groupId === null ? offerTime : offerSeat)
}

/** Everybody's lines, for what frees a time without an event: the clock, a calendar elsewhere. */
export const offerToAll = async (ctx: Ctx<null>): Promise<void> => {
  const { rows } = await sql<{ coach_id: string }>`
    select distinct coach_id from waitlist_entries where status = 'waiting'`.execute(ctx.db)
  for (const row of rows) await offerToWaitlists(ctx, row.coach_id)
}

/**
 * Holds the first time that suits for one who waits, as a booking that awaits their yes. Under the two calendars and
 * the entry's own lock, so that of several servers one makes the offer.
 */
const offerTime = (ctx: Ctx<null>, entryId: string, pair: Pair) =>
  inTransaction(ctx, async tx => {
    const connection = await lockCalendarsAndConnection(tx, pair)
    const entry = await lockWaiting(tx, entryId)
    if (!entry) return ok<Outcome>("gone")
    const wanted = { day: entry.day, timeZone: entry.time_zone, type: entry.type, minutes: entry.minutes }
    const now = tx.now().getTime()
    if (waitingFor(wanted, now).to <= now) return dropEntry(tx, entry, "lapsed")
    const facts = connection && (await factsFor(tx, pair, wanted))
    if (!facts) return dropEntry(tx, entry, "left")
    const slotNumber = lowestFreeSlotNumber(facts.usedCapacitySlots, facts.schedule.total_slots)
    if (typeof slotNumber === "string") return ok<Outcome>("full")
    const start = firstOpening(facts, wanted, now)
    if (start === null || facts.waiting >= MAX_PENDING) return ok<Outcome>("nothing for them")
    return makeOffer(tx, { entry, pair, connectionId: connection.id, facts, slotNumber, start })
  })

interface Offering {
  entry: Entry
  pair: Pair
  connectionId: string
  facts: SchedulingFacts
  slotNumber: number
  start: number
}

const makeOffer = async (tx: Tx<null>, { entry, pair, connectionId, facts, slotNumber, start }: Offering) => {
  const { type, minutes } = entry
  const quote = await quoteSession(tx, { ...pair, type, minutes, scheduledAt: start })
  if (!quote.ok) return ok<Outcome>("nothing for them")
  if (facts.expired) await expireHolds(tx, [pair.coachId, pair.clientId])
  const booking = await insertBooking(tx, {
    pair: { ...pair, by: "coach" },
    connectionId,
    offer: { type, minutes },
    start,
    slotNumber,
    quote: quote.value,
    facts,
    expiresAt: new Date(offerUntil(tx.now().getTime(), start, tx.app.config.waitlistOfferHours)),
    agenda: null,
    notes: null,
    partOf: { waitlistEntryId: entry.id },
  })
  if (!booking) return refuse("slot_taken")
  await settleEntry(tx, entry, "offered")
  await publish(tx, "waitlist.offered", { entryId: entry.id, bookingId: booking.id, ...pair })
  publishBookingChange(tx, booking)
  return ok<Outcome>("offered")
}

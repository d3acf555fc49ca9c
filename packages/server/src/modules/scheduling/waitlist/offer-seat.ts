import { ok, refuse } from "@rapport/domain/kernel/result"
import { MAX_PENDING } from "@rapport/domain/scheduling/policy"
import { offerExpiry } from "@rapport/domain/scheduling/waitlist"
import type { Ctx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { insertBooking } from "../bookings/insert-booking.ts"
import { publishBookingChange } from "../bookings/publish-changes.ts"
import { lockCalendarsAndConnection, type Pair } from "../calendar/lock-calendars.ts"
import { readBookingFacts } from "../calendar/read-booking-facts.ts"
import { overlaps } from "../calendar/reserved-times.ts"
import { findGroup, readGroupAfterExpiry } from "../groups/group-seats.ts"
import { seatQuote } from "../groups/seat-quote.ts"
import { closeEntry, lockWaitingEntry, type OfferOutcome, updateEntryStatus } from "./waitlist-entry.ts"

/**
 * Offers a free seat of a group session to a client on its waitlist, as a pending booking that they can confirm. The
 * database counts it as taken meanwhile.
 */
export const offerSeat = (ctx: Ctx<null>, entryId: string, pair: Pair) =>
  inTransaction(ctx, async tx => {
    const connection = await lockCalendarsAndConnection(tx, pair)
    const entry = await lockWaitingEntry(tx, entryId)
    if (!entry?.group_id) return ok<OfferOutcome>("closed")
    const found = await findGroup(tx, entry.group_id)
    if (!found) return ok<OfferOutcome>("closed")
    const { type, minutes } = found
    const [start, end] = [found.scheduled_at.getTime(), found.ends_at.getTime()]
    const now = tx.now().getTime()
    if (found.status !== "open" || start <= now) return closeEntry(tx, entry, "expired")
    const facts = connection && (await readBookingFacts(tx, pair, start, { type, minutes }))
    if (!facts) return closeEntry(tx, entry, "left")
    const group = facts.hasExpiredHolds ? await readGroupAfterExpiry(tx, found.id, pair) : found
    if (!group || group.taken >= group.seats) return ok<OfferOutcome>("full")
    if (overlaps(facts.clientReserved, start, end) || facts.pendingRequests >= MAX_PENDING)
      return ok<OfferOutcome>("none_suitable")
    const result = await insertBooking(tx, {
      pair: { ...pair, by: "coach" },
      connectionId: connection.id,
      offer: { type, minutes },
      start,
      slotNumber: group.slot_number,
      quote: await seatQuote(tx, group),
      facts,
      expiresAt: new Date(offerExpiry(now, start, tx.app.config.waitlistOfferHours)),
      agenda: null,
      notes: null,
      partOf: { groupId: group.id, roomName: group.room_name, waitlistEntryId: entry.id },
    })
    if (!result.inserted) return refuse("slot_taken")
    const { booking } = result
    await updateEntryStatus(tx, entry, "offered")
    await publish(tx, "waitlist.offered", { entryId, bookingId: booking.id, ...pair, groupId: group.id })
    publishBookingChange(tx, booking)
    return ok<OfferOutcome>("offered")
  })

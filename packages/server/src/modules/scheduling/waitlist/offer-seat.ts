import { ok, refuse } from "@rapport/domain/kernel/result"
import { MAX_PENDING } from "@rapport/domain/scheduling/policy"
import { offerUntil } from "@rapport/domain/scheduling/waitlist"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { insertBooking } from "../bookings/insert-booking.ts"
import { publishBookingChange } from "../bookings/update-booking.ts"
import { lockCalendarsAndConnection, type Pair } from "../calendar/lock-calendars.ts"
import { readBookingFacts } from "../calendar/read-booking-facts.ts"
import { overlaps } from "../calendar/reserved-times.ts"
import { groupAfterExpiry } from "../groups/group-seats.ts"
import { quoteOfSeat } from "../groups/seat-quote.ts"
import { dropEntry, lockWaiting, type Outcome, settleEntry } from "./waitlist-entry.ts"

/**
 * Holds a free seat of a group session for one who waits for it, as a booking that awaits their yes. The database counts
 * it as taken, so that it is nobody else's meanwhile.
 */
export const offerSeat = (ctx: Ctx<null>, entryId: string, pair: Pair) =>
  inTransaction(ctx, async tx => {
    const connection = await lockCalendarsAndConnection(tx, pair)
    const entry = await lockWaiting(tx, entryId)
    if (!entry?.group_id) return ok<Outcome>("gone")
    const seen = await groupAfterExpiry(tx, entry.group_id, null)
    if (!seen) return ok<Outcome>("gone")
    const { type, minutes } = seen
    const [start, end] = [seen.scheduled_at.getTime(), seen.ends_at.getTime()]
    const now = tx.now().getTime()
    if (seen.status !== "open" || start <= now) return dropEntry(tx, entry, "lapsed")
    const facts = connection && (await readBookingFacts(tx, pair, start, { type, minutes }))
    if (!facts) return dropEntry(tx, entry, "left")
    const group = facts.expired ? await groupAfterExpiry(tx, seen.id, pair) : seen
    if (!group || group.taken >= group.seats) return ok<Outcome>("full")
    if (overlaps(facts.clientHeld, start, end) || facts.waiting >= MAX_PENDING)
      return ok<Outcome>("nothing for them")
    const booking = await insertBooking(tx, {
      pair: { ...pair, by: "coach" },
      connectionId: connection.id,
      offer: { type, minutes },
      start,
      slotNumber: group.slot_number,
      quote: await quoteOfSeat(tx, group),
      facts,
      expiresAt: new Date(offerUntil(now, start, tx.app.config.waitlistOfferHours)),
      agenda: null,
      notes: null,
      partOf: { groupId: group.id, roomName: group.room_name, waitlistEntryId: entry.id },
    })
    if (!booking) return refuse("slot_taken")
    await settleEntry(tx, entry, "offered")
    await publish(tx, "waitlist.offered", { entryId, bookingId: booking.id, ...pair, groupId: group.id })
    publishBookingChange(tx, booking)
    return ok<Outcome>("offered")
  })

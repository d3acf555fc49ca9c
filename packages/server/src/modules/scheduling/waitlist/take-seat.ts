import { ok, refuse, refuseWrongStatus } from "@rapport/domain/kernel/result"
import { canTakeSeat } from "@rapport/domain/scheduling/waitlist"
import type { Ctx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { ofBooking } from "../bookings/booking-row.ts"
import { confirmBooking } from "../bookings/confirm-booking.ts"
import { insertBooking } from "../bookings/insert-booking.ts"
import { publishBookingChange, publishGroupChange } from "../bookings/publish-changes.ts"
import { refuseChange } from "../bookings/refuse-change.ts"
import { readAheadInQueue } from "../groups/group-seats.ts"
import { loadGroupForClient } from "../groups/load-group-for-client.ts"
import { seatQuote } from "../groups/seat-quote.ts"
import { findOpenEntry, updateEntryStatus } from "./waitlist-entry.ts"

/**
 * A connected client takes a seat. A client who has one keeps it, one with an offer accepts it. Free seats go first to those
 * on the waitlist. Trigger `bookings_claim_capacity_slot` counts the seats, so that nobody takes one more than there are.
 */
export const takeSeat = (ctx: Ctx, groupId: string) =>
  inTransaction(ctx, async tx => {
    const loaded = await loadGroupForClient(tx, groupId)
    if (!loaded.ok) return loaded
    const { group, pair, connectionId, facts, seat } = loaded.value
    if (seat?.status === "pending") {
      const taken = await confirmBooking(tx, { bookingId: seat.id })
      return taken.ok ? taken : refuseChange(tx, seat)
    }
    if (seat) return ok(seat)
    if (!facts) return refuseWrongStatus(group.status)
    const ahead = await readAheadInQueue(tx, groupId, pair.clientId)
    if (!canTakeSeat(group, ahead)) return refuse("group_full")
    const result = await insertBooking(tx, {
      pair: { ...pair, by: "client" },
      connectionId,
      offer: { type: group.type, minutes: group.minutes },
      start: group.scheduled_at.getTime(),
      slotNumber: group.slot_number,
      quote: await seatQuote(tx, group),
      facts,
      expiresAt: null,
      agenda: null,
      notes: null,
      partOf: { groupId, roomName: group.room_name },
    })
    if (!result.inserted)
      return refuse(result.refusedBy === "group_sessions_taken_within_seats" ? "group_full" : "slot_taken")
    const { booking } = result
    const entry = await findOpenEntry(tx, { pair, day: null, groupId })
    if (entry) await updateEntryStatus(tx, entry, "taken")
    await publish(tx, "booking.confirmed", { ...ofBooking(booking), by: "client" })
    publishBookingChange(tx, booking)
    await publishGroupChange(tx, group)
    return ok(booking)
  })

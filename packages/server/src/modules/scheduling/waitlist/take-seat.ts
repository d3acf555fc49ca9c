import { ok, refuse } from "@rapport/domain/kernel/result"
import { isSeatFree } from "@rapport/domain/scheduling/waitlist"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { ofBooking } from "../bookings/booking-row.ts"
import { confirmBooking } from "../bookings/confirm-booking.ts"
import { insertBooking } from "../bookings/insert-booking.ts"
import { publishBookingChange } from "../bookings/update-booking.ts"
import { publishGroupChange } from "../groups/group-rows.ts"
import { aheadInQueue } from "../groups/group-seats.ts"
import { meetGroup } from "../groups/load-group-for-client.ts"
import { quoteOfSeat } from "../groups/seat-quote.ts"
import { findOpenEntry, settleEntry } from "./waitlist-entry.ts"

/**
 * A connected client takes a seat; who has one keeps it, who is offered one says yes to it. A seat that frees is first
 * theirs who wait. The database counts: the insert gives no row where the last seat is gone.
 */
export const takeSeat = (ctx: Ctx, groupId: string) =>
  inTransaction(ctx, async tx => {
    const met = await meetGroup(tx, groupId)
    if (!met.ok) return met
    const { group, pair, connectionId, facts, seat } = met.value
    if (seat?.status === "pending") {
      const taken = await confirmBooking(tx, { bookingId: seat.id })
      return taken.ok ? taken : refuse("wrong_status")
    }
    if (seat) return ok(seat)
    if (!facts) return refuse("wrong_status")
    const ahead = await aheadInQueue(tx, groupId, pair.clientId)
    if (!isSeatFree(group, ahead)) return refuse("group_full")
    const booking = await insertBooking(tx, {
      pair: { ...pair, by: "client" },
      connectionId,
      offer: { type: group.type, minutes: group.minutes },
      start: group.scheduled_at.getTime(),
      slotNumber: group.slot_number,
      quote: await quoteOfSeat(tx, group),
      facts,
      expiresAt: null,
      agenda: null,
      notes: null,
      partOf: { groupId, roomName: group.room_name },
    })
    if (!booking) return refuse("slot_taken")
    const waited = await findOpenEntry(tx, { pair, day: null, groupId })
    if (waited) await settleEntry(tx, waited, "taken")
    await publish(tx, "booking.confirmed", { ...ofBooking(booking), by: "client" })
    publishBookingChange(tx, booking)
    await publishGroupChange(tx, group)
    return ok(booking)
  })

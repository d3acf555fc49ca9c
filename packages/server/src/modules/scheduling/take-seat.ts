import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { record } from "../../platform/events.ts"
import { feePercentsOf, type Quote } from "../pricing/index.ts"
import { type BookingRow, ofBooking } from "./booking-row.ts"
import { type GroupRow, tellGroup } from "./groups-row.ts"
import { overlaps } from "./held-times.ts"
import { insertBooking } from "./insert-booking.ts"
import { lockPair } from "./lock-pair.ts"
import { readFacts } from "./read-facts.ts"
import { releaseLapsed } from "./release-lapsed.ts"
import { tellBoth } from "./write-change.ts"

/**
 * A connected client takes a seat; who has one keeps it. The database counts: the insert gives no row where the last
 * seat is gone.
 */
export const takeSeat = (ctx: Ctx, groupId: string) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.verified) return refuse("address_not_verified")
    const seen = await findGroup(tx, groupId)
    const pair = seen && { coachId: seen.coach_id, clientId: tx.actor.id }
    const connection = pair && pair.coachId !== pair.clientId && (await lockPair(tx, pair))
    const group = connection && (await findGroup(tx, groupId))
    if (!pair || !connection || !group) return refuse("not_found")
    const own = await findSeat(tx, groupId)
    if (own) return ok(own)
    const [start, end] = [group.scheduled_at.getTime(), group.ends_at.getTime()]
    if (group.status !== "open" || start <= tx.now().getTime()) return refuse("wrong_status")
    if (group.taken >= group.seats) return refuse("group_full")
    const facts = await readFacts(tx, pair, start, { type: group.type, minutes: group.minutes })
    if (!facts) return refuse("not_found")
    if (overlaps(facts.clientHeld, start, end)) return refuse("client_busy")

    if (facts.lapsed) await releaseLapsed(tx, [pair.coachId, pair.clientId])
    const booking = await insertBooking(tx, {
      pair: { ...pair, by: "client" },
      connectionId: connection.id,
      offer: { type: group.type, minutes: group.minutes },
      start,
      place: group.slot_number,
      quote: await quoteOf(tx, group),
      facts,
      expiresAt: null,
      agenda: null,
      notes: null,
      partOf: { groupId, roomName: group.room_name },
    })
    if (!booking) return refuse("slot_taken")
    await record(tx, "booking.confirmed", { ...ofBooking(booking), by: "client" })
    tellBoth(tx, booking)
    await tellGroup(tx, group)
    return ok(booking)
  })

const findGroup = (tx: Tx, groupId: string): Promise<GroupRow | undefined> =>
  tx.db.selectFrom("group_sessions").selectAll().where("id", "=", groupId).executeTakeFirst()

const findSeat = (tx: Tx, groupId: string): Promise<BookingRow | undefined> =>
  tx.db
    .selectFrom("bookings")
    .selectAll()
    .where("group_id", "=", groupId)
    .where("client_id", "=", tx.actor.id)
    .where("status", "in", ["pending", "confirmed"])
    .executeTakeFirst()

/** A seat costs what the coach said when the session was opened; late changes cost as with any session. */
const quoteOf = async (
  tx: Tx,
  { coach_id: coachId, price_amount: amount, price_currency: currency }: GroupRow,
): Promise<Quote> => ({
  currency,
  total: amount,
  lines: [{ kind: "session", label: "Seat in a group session", amount }],
  ...(await feePercentsOf(tx, coachId)),
  configVersion: 0,
  calculatedAt: isoInstant(tx.now()),
})

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Tx } from "../../../platform/ctx.ts"
import type { BookingRow } from "../bookings/booking-row.ts"
import { lockCalendarsAndConnection, type Pair } from "../calendar/lock-calendars.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { overlaps } from "../calendar/reserved-times.ts"
import type { GroupRow } from "./group-rows.ts"
import { findSeat, groupAfterExpiry } from "./group-seats.ts"

export interface MetGroup {
  group: GroupRow
  pair: Pair
  connectionId: string
  /** The seat that the client has, or is offered; then the rest was not asked. */
  seat: BookingRow | null
  facts: SchedulingFacts | null
}

/**
 * A client and a group session of their coach that they could come to, both calendars locked and lapsed holds given back.
 * Whether it is full is not asked here.
 */
export const meetGroup = async (tx: Tx, groupId: string) => {
  if (!tx.actor.verified) return refuse("address_not_verified")
  const seen = await groupAfterExpiry(tx, groupId, null)
  const pair = seen && { coachId: seen.coach_id, clientId: tx.actor.id }
  const connection = pair && pair.coachId !== pair.clientId && (await lockCalendarsAndConnection(tx, pair))
  const before = connection && (await groupAfterExpiry(tx, groupId, null))
  if (!pair || !connection || !before) return refuse("not_found")
  const facts = await readBookingFacts(tx, pair, before.scheduled_at.getTime(), before)
  if (!facts) return refuse("not_found")
  const group = facts.expired ? await groupAfterExpiry(tx, groupId, pair) : before
  if (!group) return refuse("not_found")
  const seat = (await findSeat(tx, groupId, pair.clientId)) ?? null
  const met: MetGroup = { group, pair, connectionId: connection.id, seat, facts: null }
  if (seat) return ok(met)
  const [start, end] = [group.scheduled_at.getTime(), group.ends_at.getTime()]
  if (group.status !== "open" || start <= tx.now().getTime()) return refuse("wrong_status")
  if (overlaps(facts.clientHeld, start, end)) return refuse("client_busy")
  return ok<MetGroup>({ ...met, facts })
}

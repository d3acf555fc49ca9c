import { ok, refuse, refuseWrongStatus } from "@rapport/domain/kernel/result"
import type { Tx } from "../../../platform/context.ts"
import type { BookingRow } from "../bookings/booking-row.ts"
import { lockCalendarsAndConnection, type Pair } from "../calendar/lock-calendars.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { overlaps } from "../calendar/reserved-times.ts"
import type { GroupRow } from "./group-rows.ts"
import { findGroup, findSeat, readGroupAfterExpiry } from "./group-seats.ts"

export interface LoadedGroup {
  group: GroupRow
  pair: Pair
  connectionId: string
  /** The seat that the client has, or is offered. */
  seat: BookingRow | null
  /** Null where the client has a seat. */
  facts: SchedulingFacts | null
}

/**
 * A group session that a client could join, with both calendars locked and expired holds released. Does not check whether
 * it has a free seat.
 */
export const loadGroupForClient = async (tx: Tx, groupId: string) => {
  if (!tx.actor.verified) return refuse("address_not_verified")
  const found = await findGroup(tx, groupId)
  const pair = found && { coachId: found.coach_id, clientId: tx.actor.id }
  const connection = pair && pair.coachId !== pair.clientId && (await lockCalendarsAndConnection(tx, pair))
  const before = connection && (await findGroup(tx, groupId))
  if (!pair || !connection || !before) return refuse("not_found")
  const facts = await readBookingFacts(tx, pair, before.scheduled_at.getTime(), before)
  if (!facts) return refuse("not_found")
  const group = facts.hasExpiredHolds ? await readGroupAfterExpiry(tx, groupId, pair) : before
  if (!group) return refuse("not_found")
  const seat = (await findSeat(tx, groupId, pair.clientId)) ?? null
  const loaded: LoadedGroup = { group, pair, connectionId: connection.id, seat, facts: null }
  if (seat) return ok(loaded)
  const [start, end] = [group.scheduled_at.getTime(), group.ends_at.getTime()]
  if (group.status !== "open" || start <= tx.now().getTime()) return refuseWrongStatus(group.status)
  if (overlaps(facts.clientReserved, start, end)) return refuse("client_busy")
  return ok<LoadedGroup>({ ...loaded, facts })
}

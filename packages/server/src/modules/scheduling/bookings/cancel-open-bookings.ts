import type { By } from "@rapport/domain/scheduling/moves"
import { lateFee, wayToCancel } from "@rapport/domain/scheduling/policy"
import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { lockCalendars } from "../calendar/lock-calendars.ts"
import { freeTime } from "../calendar/reserve-time.ts"
import { publishSeatChange } from "../groups/group-rows.ts"
import { type BookingRow, factsOf, ofBooking } from "./booking-row.ts"
import { dueFee, noFee } from "./fees.ts"
import { historyEntryOf, noProposal, publishBookingChange, updateBooking } from "./update-booking.ts"

export interface WhatIsOver {
  /** Both people's, or everything a person has on either side. */
  readonly between: { coachId: string; clientId: string } | { personId: string }
  readonly by: By
  readonly because: "connection_ended" | "suspended"
}

/**
 * Calls off everything that two people, or one, still have ahead of them, as if the acting side had cancelled each;
 * a session that runs already is left to end. Returns how many it were.
 */
export const cancelOpenBookings = async (tx: Tx<Actor | null>, over: WhatIsOver): Promise<number> => {
  const { between, by, because } = over
  await lockCalendars(tx, "personId" in between ? [between.personId] : [between.coachId, between.clientId])
  const whose =
    "personId" in between
      ? sql`(coach_id = ${between.personId} or client_id = ${between.personId})`
      : sql`coach_id = ${between.coachId} and client_id = ${between.clientId}`
  const found = await sql<BookingRow>`select * from bookings
    where ${whose} and status in ('pending', 'confirmed') and (scheduled_at is null or scheduled_at > ${tx.now()})
    order by id for update`.execute(tx.db)
  const ids = found.rows.map(row => row.id)
  if (ids.length === 0) return 0
  const owing = by === "client" ? found.rows.filter(row => owesLateFee(tx, row)) : []
  const rows = await tx.db
    .updateTable("bookings")
    .set(eb => ({
      status: "cancelled",
      expires_at: null,
      ...noProposal,
      ...noFee.set,
      cancelled_by: by === "coach" || by === "client" ? by : null,
      reason: null,
      version: eb("version", "+", 1),
      sequence: eb("sequence", "+", 1),
      updated_at: tx.now(),
    }))
    .where("id", "in", ids)
    .returningAll()
    .execute()
  await freeTime(tx, ids)
  await tx.db
    .insertInto("booking_history")
    .values(rows.map(row => historyEntryOf(tx, row, { what: "cancelled", by, because })))
    .execute()
  for (const row of rows) {
    await publish(tx, "booking.cancelled", { ...ofBooking(row), by, because })
    publishBookingChange(tx, row)
    await publishSeatChange(tx, row)
  }
  for (const row of owing) await chargeLate(tx, row)
  return rows.length
}

/** Ending a connection is no way around the fee for cancelling late; nobody is left to be asked, so only a fee is due. */
const owesLateFee = (tx: Tx<Actor | null>, row: BookingRow): boolean =>
  wayToCancel(factsOf(row), "client", tx.now().getTime()) === "fee"

const chargeLate = async (tx: Tx<Actor | null>, row: BookingRow): Promise<void> => {
  const fee = dueFee(lateFee(factsOf(row)), "late_cancel", "client")
  const charged = await updateBooking(tx, row, fee.set, ...fee.lines)
  await fee.publish(tx, charged)
}

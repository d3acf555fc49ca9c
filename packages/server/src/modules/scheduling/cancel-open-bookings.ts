import type { By } from "@rapport/domain/scheduling/moves"
import { sql } from "kysely"
import type { Actor, Tx } from "../../platform/ctx.ts"
import { record } from "../../platform/events.ts"
import { ofBooking } from "./booking-row.ts"
import { freeTime } from "./hold-time.ts"
import { lockCalendars } from "./lock-pair.ts"
import { lineOf, noProposal, tellBoth } from "./write-change.ts"

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
  const found = await sql<{ id: string }>`select id from bookings
    where ${whose} and status in ('pending', 'confirmed') and (scheduled_at is null or scheduled_at > ${tx.now()})
    order by id for update`.execute(tx.db)
  const ids = found.rows.map(row => row.id)
  if (ids.length === 0) return 0
  const rows = await tx.db
    .updateTable("bookings")
    .set(each => ({
      status: "cancelled",
      expires_at: null,
      ...noProposal,
      cancelled_by: by === "coach" || by === "client" ? by : null,
      reason: null,
      version: each("version", "+", 1),
      sequence: each("sequence", "+", 1),
      updated_at: tx.now(),
    }))
    .where("id", "in", ids)
    .returningAll()
    .execute()
  await freeTime(tx, ids)
  await tx.db
    .insertInto("booking_history")
    .values(rows.map(row => lineOf(tx, row, { what: "cancelled", by })))
    .execute()
  for (const row of rows) {
    await record(tx, "booking.cancelled", { ...ofBooking(row), by, because })
    tellBoth(tx, row)
  }
  return rows.length
}

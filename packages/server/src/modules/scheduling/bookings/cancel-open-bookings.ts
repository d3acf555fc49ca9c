import { cancellationTerms, lateFee } from "@rapport/domain/scheduling/policy"
import type { ChangedBy } from "@rapport/domain/scheduling/transitions"
import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/context.ts"
import { lockCalendars } from "../calendar/lock-calendars.ts"
import { type BookingRow, stateOf } from "./booking-row.ts"
import { endBookings } from "./end-bookings.ts"
import { dueFee, type FeeChange, noFee } from "./fees.ts"

export interface CancelOpenBookings {
  /** The bookings of two people with each other, or all that one person has on either side. */
  readonly between: { coachId: string; clientId: string } | { personId: string }
  readonly by: ChangedBy
  readonly reasonCode: "connection_ended" | "suspended"
}

/**
 * Cancels everything that two people, or one, still have ahead of them, as if the acting side had cancelled each; a
 * session that has begun is left to end. Returns how many there were.
 */
export const cancelOpenBookings = async (
  tx: Tx<Actor | null>,
  { between, by, reasonCode }: CancelOpenBookings,
): Promise<number> => {
  await lockCalendars(tx, "personId" in between ? [between.personId] : [between.coachId, between.clientId])
  const isTheirs =
    "personId" in between
      ? sql`(coach_id = ${between.personId} or client_id = ${between.personId})`
      : sql`coach_id = ${between.coachId} and client_id = ${between.clientId}`
  const { rows } = await sql<BookingRow>`select * from bookings
    where ${isTheirs} and status in ('pending', 'confirmed') and (scheduled_at is null or scheduled_at > ${tx.now()})
    order by id for update`.execute(tx.db)
  const feeOf = (booking: BookingRow) => (by === "client" ? lateFeeOf(tx, booking) : noFee)
  return (await endBookings(tx, rows, { status: "cancelled", by, reasonCode, feeOf })).length
}

/** Ending a connection does not avoid the late fee. Nobody is left to agree, so a cancellation that needs that is free. */
const lateFeeOf = (tx: Tx<Actor | null>, booking: BookingRow): FeeChange =>
  cancellationTerms(stateOf(booking), "client", tx.now().getTime()) === "fee"
    ? dueFee(lateFee(stateOf(booking)), "late_cancel", "client")
    : noFee

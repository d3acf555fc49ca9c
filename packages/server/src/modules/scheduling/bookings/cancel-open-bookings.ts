import type { CommonReasonCode } from "@rapport/domain/scheduling/events"
import { cancellationTerms, lateFee } from "@rapport/domain/scheduling/policy"
import type { ChangedBy } from "@rapport/domain/scheduling/transitions"
import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { lockCalendars } from "../calendar/lock-calendars.ts"
import { type BookingRow, pairOf, stateOf } from "./booking-row.ts"
import { endBookings } from "./end-bookings.ts"
import { dueFee, type FeeChange, noFee } from "./fees.ts"

export interface CancelOpenBookings {
  /** The bookings of two people with each other, all that one person has on either side, or all that they have as a coach. */
  readonly of: { coachId: string; clientId: string } | { personId: string } | { coachId: string }
  readonly by: ChangedBy
  readonly reasonCode: CommonReasonCode
  /** The event that this follows from. */
  readonly causeId: string
}

/**
 * Cancels everything that two people, or one, still have ahead of them, as if the acting side had cancelled each; a
 * session that has begun is left to end. Two people are notified once, however many sessions they had.
 */
export const cancelOpenBookings = async (
  tx: Tx<Actor | null>,
  { of, by, reasonCode, causeId }: CancelOpenBookings,
): Promise<void> => {
  await lockCalendars(tx, Object.values(of))
  const { rows } = await sql<BookingRow>`select * from bookings
    where ${isOf(of)} and status in ('pending', 'confirmed') and (scheduled_at is null or scheduled_at > ${tx.now()})
    order by id for update`.execute(tx.db)
  const feeOf = (booking: BookingRow) => (by === "client" ? lateFeeOf(tx, booking) : noFee)
  const ended = await endBookings(tx, rows, { status: "cancelled", by, reasonCode, feeOf, together: true })
  const byTime = ended.toSorted((a, b) => startOf(a) - startOf(b))
  for (const bookings of Map.groupBy(byTime, row => `${row.coach_id} ${row.client_id}`).values()) {
    const [first] = bookings
    if (!first) continue
    const bookingIds = bookings.map(({ id }) => id)
    await publish(tx, "bookings.cancelled", {
      ...pairOf(first),
      by,
      because: reasonCode,
      causeId,
      bookingIds,
    })
  }
}

const isOf = (of: CancelOpenBookings["of"]) => {
  if ("personId" in of) return sql`(coach_id = ${of.personId} or client_id = ${of.personId})`
  return "clientId" in of
    ? sql`coach_id = ${of.coachId} and client_id = ${of.clientId}`
    : sql`coach_id = ${of.coachId}`
}

const startOf = ({ scheduled_at: at }: BookingRow): number => at?.getTime() ?? Number.POSITIVE_INFINITY

/** Ending a connection does not avoid the late fee. Nobody is left to agree, so a cancellation that needs that is free. */
const lateFeeOf = (tx: Tx<Actor | null>, booking: BookingRow): FeeChange =>
  cancellationTerms(stateOf(booking), "client", tx.now().getTime()) === "fee"
    ? dueFee(lateFee(stateOf(booking)), "late_cancel", "client")
    : noFee

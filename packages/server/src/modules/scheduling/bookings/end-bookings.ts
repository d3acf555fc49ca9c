import type { CommonReasonCode } from "@rapport/domain/scheduling/events"
import type { BookingReasonCode } from "@rapport/domain/scheduling/schema"
import type { ChangedBy, Side } from "@rapport/domain/scheduling/transitions"
import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { releaseTime } from "../calendar/reserve-time.ts"
import { type BookingRow, ofBooking } from "./booking-row.ts"
import { type FeeChange, type FeeColumns, unchangedFee } from "./fees.ts"
import { publishBookingChange, publishSeatChanges } from "./publish-changes.ts"
import { historyRow, insertHistory, noProposal } from "./update-booking.ts"

interface EndingOfAny {
  /** Whose act it is. */
  readonly by: ChangedBy
  readonly reason?: string | undefined
  readonly feeOf?: (booking: BookingRow) => FeeChange
  /** Set where several bookings of a series are ended in one call. */
  readonly seriesId?: string | undefined
  /** Set where `bookings.cancelled` is published for all of them. */
  readonly together?: boolean
}

export type Ending = EndingOfAny &
  (
    | { readonly status: "declined" | "expired" }
    | {
        readonly status: "cancelled"
        /** Without it, the side that cancelled needed no agreement. */
        readonly reasonCode?: "agreed" | CommonReasonCode
        /** Who accepted the proposal to cancel; the history names them, the booking who proposed it. */
        readonly agreedBy?: Side | undefined
      }
    | {
        readonly status: "completed"
        readonly reasonCode?: "dispute_upheld" | "waived"
        /** The dispute with its answer, where it was answered by this. */
        readonly dispute?: string
      }
    | { readonly status: "no_show"; readonly noShowBy: Side }
  )

/**
 * The one way in which bookings end, one or many, whoever ends them. The rows are locked by the caller, who also checked
 * that they may end so. Trigger `bookings_release_capacity_slot` gives back the capacity slot, and the seat of a group
 * session; the reserved time is released here. The waitlist settles its offers in the same transaction, by the events.
 */
export const endBookings = async (
  tx: Tx<Actor | null>,
  bookings: readonly BookingRow[],
  ending: Ending,
): Promise<BookingRow[]> => {
  if (bookings.length === 0) return []
  const fees = new Map(bookings.map(booking => [booking.id, ending.feeOf?.(booking) ?? unchangedFee]))
  const feeOf = (id: string) => fees.get(id) ?? unchangedFee
  const ended = await updateStatus(
    tx,
    bookings.map(booking => ({ ...feeColumns(booking), ...feeOf(booking.id).set })),
    ending,
  )
  await releaseTime(
    tx,
    ended.map(booking => booking.id),
  )
  await insertHistory(
    tx,
    ended.flatMap(booking =>
      [historyEntry(ending), ...feeOf(booking.id).entries].map(entry => historyRow(tx, booking, entry)),
    ),
  )
  for (const booking of ended) {
    await publishEnding(tx, booking, ending)
    await feeOf(booking.id).publish(tx, booking)
    publishBookingChange(tx, booking)
  }
  await publishSeatChanges(tx, ended)
  return ended
}

/** As above for one. */
export const endBooking = async (
  tx: Tx<Actor | null>,
  booking: BookingRow,
  ending: Ending,
): Promise<BookingRow> => {
  const [ended] = await endBookings(tx, [booking], ending)
  if (!ended) throw new Error(`Booking ${booking.id} is gone`)
  return ended
}

type FeeOfBooking = FeeColumns & { id: string }

const feeColumns = ({ id, fee_amount, fee_reason_code, fee_waived_at }: BookingRow): FeeOfBooking => ({
  id,
  fee_amount,
  fee_reason_code,
  fee_waived_at,
})

/** One statement for all, in the order in which they were given; only the fee differs from one to the other. */
const updateStatus = async (
  tx: Tx<Actor | null>,
  fees: readonly FeeOfBooking[],
  ending: Ending,
): Promise<BookingRow[]> => {
  const rows = await tx.db
    .updateTable("bookings")
    .from(
      sql<FeeOfBooking>`jsonb_to_recordset(${JSON.stringify(fees)}::jsonb)`.as<"fee">(
        sql`fee (id uuid, fee_amount integer, fee_reason_code text, fee_waived_at timestamptz)`,
      ),
    )
    .set(eb => ({
      status: ending.status,
      expires_at: null,
      ...noProposal,
      cancelled_by: ending.status === "cancelled" && isSide(ending.by) ? ending.by : null,
      no_show_by: ending.status === "no_show" ? ending.noShowBy : null,
      reason: ending.reason ?? null,
      ...(ending.status === "completed" && ending.dispute !== undefined && { dispute: ending.dispute }),
      fee_amount: eb.ref("fee.fee_amount"),
      fee_reason_code: eb.ref("fee.fee_reason_code"),
      fee_waived_at: eb.ref("fee.fee_waived_at"),
      version: eb("bookings.version", "+", 1),
      sequence: eb("bookings.sequence", "+", 1),
      updated_at: tx.now(),
    }))
    .whereRef("bookings.id", "=", "fee.id")
    .returningAll("bookings")
    .execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  return fees.flatMap(({ id }) => byId.get(id) ?? [])
}

const isSide = (by: ChangedBy): by is Side => by === "coach" || by === "client"

const historyEntry = (ending: Ending) => ({
  what: ending.status,
  by: (ending.status === "cancelled" && ending.agreedBy) || ending.by,
  reason: ending.reason,
  reasonCode: reasonCodeOf(ending),
})

const reasonCodeOf = (ending: Ending): BookingReasonCode | undefined =>
  ending.status === "cancelled" || ending.status === "completed" ? ending.reasonCode : undefined

const publishEnding = (tx: Tx<Actor | null>, booking: BookingRow, ending: Ending): Promise<void> => {
  const about = ofBooking(booking, ending)
  const { by } = ending
  switch (ending.status) {
    case "declined":
      return publish(tx, "booking.declined", about)
    case "expired":
      return publish(tx, "booking.expired", about)
    case "cancelled":
      return publish(tx, "booking.cancelled", { ...about, by, because: ending.reasonCode ?? "asked" })
    case "completed":
      return publish(tx, "booking.completed", { ...about, by })
    case "no_show":
      return publish(tx, "booking.no_show", { ...about, by, noShowBy: ending.noShowBy })
  }
}

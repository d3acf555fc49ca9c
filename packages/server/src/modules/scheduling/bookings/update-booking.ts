import type { BookingReasonCode } from "@rapport/domain/scheduling/schema"
import type { ChangedBy } from "@rapport/domain/scheduling/transitions"
import type { Insertable, Updateable } from "kysely"
import type { Actor, Tx } from "../../../platform/context.ts"
import type { Tables } from "../../../platform/tables.ts"
import type { HistoryWhat } from "../tables.ts"
import type { BookingRow } from "./booking-row.ts"

export interface HistoryEntry {
  readonly what: HistoryWhat
  readonly by: ChangedBy
  readonly reason?: string | null | undefined
  readonly reasonCode?: BookingReasonCode | undefined
  /** The time of the proposal it is about; without it, the booking's own time. */
  readonly scheduledAt?: Date | null
}

export const noProposal = {
  proposal_kind: null,
  proposal_at: null,
  proposal_by: null,
  proposal_expires_at: null,
} as const

/**
 * Changes a booking that stays open, or reopens it, with its history entries. A booking ends through `endBookings`.
 * `sequence` rises with what a calendar shows: status and time.
 * Triggers act on `status` and `slot_number`: `bookings_reclaim_capacity_slot` claims a capacity slot for a booking that
 * is reopened, `bookings_move_capacity_slot` moves the slot of one whose number changes.
 */
export const updateBooking = async (
  tx: Tx<Actor | null>,
  booking: Pick<BookingRow, "id">,
  set: Updateable<Tables["bookings"]>,
  ...entries: readonly HistoryEntry[]
): Promise<BookingRow> => {
  const isShown = set.status !== undefined || set.scheduled_at !== undefined
  const row = await tx.db
    .updateTable("bookings")
    .set(eb => ({
      ...set,
      version: eb("version", "+", 1),
      sequence: eb("sequence", "+", isShown ? 1 : 0),
      updated_at: tx.now(),
    }))
    .where("id", "=", booking.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await insertHistory(
    tx,
    entries.map(entry => historyRow(tx, row, entry)),
  )
  return row
}

/** `booking_history_append_only` refuses every later change of these rows. */
export const insertHistory = async (
  tx: Tx<Actor | null>,
  rows: readonly Insertable<Tables["booking_history"]>[],
): Promise<void> => {
  if (rows.length > 0) await tx.db.insertInto("booking_history").values(rows).execute()
}

export const historyRow = (
  tx: Tx<Actor | null>,
  booking: Pick<BookingRow, "id" | "scheduled_at">,
  entry: HistoryEntry,
): Insertable<Tables["booking_history"]> => ({
  booking_id: booking.id,
  at: tx.now(),
  what: entry.what,
  by: entry.by,
  actor_id: entry.by === "system" ? null : (tx.actor?.id ?? null),
  reason: entry.reason ?? null,
  reason_code: entry.reasonCode ?? null,
  scheduled_at: entry.scheduledAt === undefined ? booking.scheduled_at : entry.scheduledAt,
})

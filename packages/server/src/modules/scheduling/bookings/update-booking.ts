import type { By } from "@rapport/domain/scheduling/moves"
import type { BookingBecause } from "@rapport/domain/scheduling/schema"
import type { Insertable, Updateable } from "kysely"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import type { Tables } from "../../../platform/tables.ts"
import type { HistoryWhat } from "../tables.ts"
import type { BookingRow } from "./booking-row.ts"

export interface HistoryEntry {
  readonly what: HistoryWhat
  readonly by: By
  readonly reason?: string | null | undefined
  readonly because?: BookingBecause | undefined
  /** The time it is about, where it is about one. */
  readonly scheduledAt?: Date | null
}

export const noProposal = {
  proposal_kind: null,
  proposal_at: null,
  proposal_by: null,
  proposal_expires_at: null,
} as const

/** A booking's own columns and its lines of history; all or nothing. `sequence` rises with what a calendar shows. */
export const updateBooking = async (
  tx: Tx<Actor | null>,
  booking: Pick<BookingRow, "id">,
  set: Updateable<Tables["bookings"]>,
  ...lines: readonly HistoryEntry[]
): Promise<BookingRow> => {
  const shown = set.status !== undefined || set.scheduled_at !== undefined
  const row = await tx.db
    .updateTable("bookings")
    .set(eb => ({
      ...set,
      version: eb("version", "+", 1),
      sequence: eb("sequence", "+", shown ? 1 : 0),
      updated_at: tx.now(),
    }))
    .where("id", "=", booking.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await tx.db
    .insertInto("booking_history")
    .values(lines.map(line => historyEntryOf(tx, row, line)))
    .execute()
  return row
}

export const historyEntryOf = (
  tx: Tx<Actor | null>,
  row: Pick<BookingRow, "id" | "scheduled_at">,
  line: HistoryEntry,
): Insertable<Tables["booking_history"]> => ({
  booking_id: row.id,
  at: tx.now(),
  what: line.what,
  by: line.by,
  actor_id: line.by === "clock" ? null : (tx.actor?.id ?? null),
  reason: line.reason ?? null,
  because: line.because ?? null,
  scheduled_at: line.scheduledAt === undefined ? row.scheduled_at : line.scheduledAt,
})

/** After the commit, both people's browsers read the booking again. */
export const publishBookingChange = (
  tx: Tx<Actor | null>,
  row: Pick<BookingRow, "id" | "coach_id" | "client_id" | "version">,
): void =>
  tx.afterCommit(() =>
    tx.app.realtime.publish([row.coach_id, row.client_id], "booking:changed", {
      id: row.id,
      version: row.version,
    }),
  )

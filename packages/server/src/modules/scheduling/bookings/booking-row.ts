import type { AbilitiesInput } from "@rapport/domain/scheduling/abilities"
import type { Side } from "@rapport/domain/scheduling/transitions"
import type { Selectable } from "kysely"
import type { Tables } from "../../../platform/tables.ts"

export type BookingRow = Selectable<Tables["bookings"]>

/** The booking as input of the rules. */
export const stateOf = (row: BookingRow): AbilitiesInput => ({
  status: row.status,
  awaits: row.awaits,
  noShowBy: row.no_show_by,
  start: row.scheduled_at?.getTime() ?? null,
  end: row.ends_at?.getTime() ?? null,
  expiresAt: row.expires_at?.getTime() ?? null,
  inGroup: row.group_id !== null,
  policy: row.policy,
  price: row.price_amount,
  owesFee: row.fee_amount !== null && row.fee_waived_at === null,
  dispute: row.dispute && (row.dispute.answer === null ? "open" : "answered"),
  proposal:
    row.proposal_by && row.proposal_expires_at
      ? { by: row.proposal_by, expiresAt: row.proposal_expires_at.getTime() }
      : null,
})

export const sideOf = (row: Pick<BookingRow, "coach_id" | "client_id">, personId: string): Side | null => {
  if (row.coach_id === personId) return "coach"
  return row.client_id === personId ? "client" : null
}

export const pairOf = (row: Pick<BookingRow, "coach_id" | "client_id">) => ({
  coachId: row.coach_id,
  clientId: row.client_id,
})

/** What every event of a booking carries; the series only where several of its bookings are changed in one call. */
export const ofBooking = (
  row: Pick<BookingRow, "id" | "coach_id" | "client_id" | "waitlist_entry_id">,
  { seriesId, together }: { seriesId?: string | undefined; together?: boolean | undefined } = {},
) => ({
  bookingId: row.id,
  ...pairOf(row),
  ...(seriesId && { seriesId }),
  ...(together && { together }),
  ...(row.waitlist_entry_id && { waitlistEntryId: row.waitlist_entry_id }),
})

export const endOf = (start: number, minutes: number): Date => new Date(start + minutes * 60_000)

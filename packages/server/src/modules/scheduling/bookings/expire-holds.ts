import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { releaseTime } from "../calendar/reserve-time.ts"
import { type BookingRow, ofBooking } from "./booking-row.ts"
import { endBookings } from "./end-bookings.ts"
import { publishBookingChange } from "./publish-changes.ts"
import { historyRow, insertHistory, noProposal } from "./update-booking.ts"

/** At most so many in one transaction. */
const BATCH = 200

/**
 * Whose holds: those of these people, waiting for other transactions that have them locked; or everybody's, skipping
 * what is locked.
 */
export type Whose = readonly string[] | "everybody"

/** Expires what is due of these people before something new takes its time or capacity slot. */
export const expireHolds = async (tx: Tx<Actor | null>, people: readonly string[]): Promise<void> => {
  await expireRequests(tx, people)
  await expireProposals(tx, people)
}

/** Requests that nobody answered in time end, and their reserved time and capacity slot are free again. */
export const expireRequests = async (tx: Tx<Actor | null>, whose: Whose): Promise<number> => {
  const due = await lockDue(tx, whose, "expires_at")
  return (await endBookings(tx, due, { status: "expired", by: "system" })).length
}

/** The reserved time of a proposal that nobody answered is released; the booking stays as it was. */
export const expireProposals = async (tx: Tx<Actor | null>, whose: Whose): Promise<number> => {
  const due = (await lockDue(tx, whose, "proposal_expires_at")).map(booking => booking.id)
  if (due.length === 0) return 0
  const bookings = await tx.db
    .updateTable("bookings")
    .set(eb => ({ ...noProposal, version: eb("version", "+", 1), updated_at: tx.now() }))
    .where("id", "in", due)
    .returningAll()
    .execute()
  await releaseTime(tx, due, "proposal")
  await insertHistory(
    tx,
    bookings.map(booking => historyRow(tx, booking, { what: "proposal_declined", by: "system" })),
  )
  for (const booking of bookings) {
    await publish(tx, "booking.proposal_declined", { ...ofBooking(booking), by: "system" })
    publishBookingChange(tx, booking)
  }
  return bookings.length
}

const lockDue = async (
  tx: Tx<Actor | null>,
  whose: Whose,
  column: "expires_at" | "proposal_expires_at",
): Promise<BookingRow[]> => {
  const isOpen = column === "expires_at" ? sql`status = 'pending'` : sql`proposal_by is not null`
  const people = whose === "everybody" ? null : sql`${whose}::uuid[]`
  const { rows } = await sql<BookingRow>`select * from bookings
    where ${isOpen} and ${sql.ref(column)} <= ${tx.now()}
      ${people ? sql`and (coach_id = any(${people}) or client_id = any(${people}))` : sql``}
    order by id limit ${BATCH} for update ${people ? sql`` : sql`skip locked`}`.execute(tx.db)
  return rows
}

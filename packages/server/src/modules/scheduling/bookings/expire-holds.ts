import { sql } from "kysely"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { freeTime } from "../calendar/reserve-time.ts"
import { publishSeatChange } from "../groups/group-rows.ts"
import { type BookingRow, ofBooking } from "./booking-row.ts"
import { historyEntryOf, noProposal, publishBookingChange } from "./update-booking.ts"

/** As many at a time as one transaction should hold. */
const BATCH = 200

/** Whose holds: of these people, waiting for whoever is at them; or anybody's, leaving those that another server has. */
export type Whose = readonly string[] | "anybody"

/** Requests that nobody answered in time end here, and with them their hold on time and place. */
export const expireRequests = async (tx: Tx<Actor | null>, whose: Whose): Promise<number> => {
  const due = await expiredBookings(tx, whose, "expires_at")
  if (due.length === 0) return 0
  const rows = await tx.db
    .updateTable("bookings")
    .set(eb => ({
      status: "expired",
      expires_at: null,
      ...noProposal,
      version: eb("version", "+", 1),
      sequence: eb("sequence", "+", 1),
      updated_at: tx.now(),
    }))
    .where("id", "in", due)
    .returningAll()
    .execute()
  await freeTime(tx, due)
  await insertHistory(tx, rows, "expired")
  for (const row of rows) {
    await publish(tx, "booking.expired", ofBooking(row))
    await publishSeatChange(tx, row)
  }
  return rows.length
}

/** A proposed time that nobody answered is given back; the booking stays as it was. */
export const dropProposals = async (tx: Tx<Actor | null>, whose: Whose): Promise<number> => {
  const due = await expiredBookings(tx, whose, "proposal_expires_at")
  if (due.length === 0) return 0
  const rows = await tx.db
    .updateTable("bookings")
    .set(eb => ({ ...noProposal, version: eb("version", "+", 1), updated_at: tx.now() }))
    .where("id", "in", due)
    .returningAll()
    .execute()
  await freeTime(tx, due, "proposal")
  await insertHistory(tx, rows, "proposal_declined")
  for (const row of rows) await publish(tx, "booking.proposal_declined", { ...ofBooking(row), by: "clock" })
  return rows.length
}

const expiredBookings = async (
  tx: Tx<Actor | null>,
  whose: Whose,
  column: "expires_at" | "proposal_expires_at",
): Promise<string[]> => {
  const open = column === "expires_at" ? sql`status = 'pending'` : sql`proposal_by is not null`
  const people = whose === "anybody" ? null : sql`${whose}::uuid[]`
  const found = await sql<{ id: string }>`select id from bookings
    where ${open} and ${sql.ref(column)} <= ${tx.now()}
      ${people ? sql`and (coach_id = any(${people}) or client_id = any(${people}))` : sql``}
    order by id limit ${BATCH} for update ${people ? sql`` : sql`skip locked`}`.execute(tx.db)
  return found.rows.map(row => row.id)
}

const insertHistory = async (
  tx: Tx<Actor | null>,
  rows: readonly BookingRow[],
  what: "expired" | "proposal_declined",
): Promise<void> => {
  await tx.db
    .insertInto("booking_history")
    .values(rows.map(row => historyEntryOf(tx, row, { what, by: "clock" })))
    .execute()
  for (const row of rows) publishBookingChange(tx, row)
}

/** Whoever wants time first ends what has run out for these people. */
export const expireHolds = async (tx: Tx<Actor | null>, people: readonly string[]): Promise<void> => {
  await expireRequests(tx, people)
  await dropProposals(tx, people)
}

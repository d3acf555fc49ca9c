import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse, refuseStale, refuseWrongStatus } from "@rapport/domain/kernel/result"
import type { changeGroup as body } from "@rapport/domain/scheduling/groups-api"
import { sql, type Updateable } from "kysely"
import type { z } from "zod"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import type { Tables } from "../../../platform/tables.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { type BookingRow, endOf, ofBooking, pairOf } from "../bookings/booking-row.ts"
import { publishBookingChange, publishGroupChange } from "../bookings/publish-changes.ts"
import { updateBooking } from "../bookings/update-booking.ts"
import { releaseTime, reservedTimeRows } from "../calendar/reserve-time.ts"
import type { ScheduleRow } from "../schedules/schedule-rows.ts"
import type { GroupRow } from "./group-rows.ts"
import { waitingClients } from "./group-seats.ts"
import { type LockedGroup, lockOwnGroup } from "./lock-group.ts"
import { groupTimeRefusal, readGroupFacts, reserveGroupTime } from "./reserve-group-time.ts"

export type ChangeGroup = z.output<typeof body> & { groupId: string }

/** A coach changes the title, the seats, the time or the length of a group session; time and length for all participants. */
export const changeGroup = (ctx: Ctx, change: ChangeGroup) =>
  inTransaction(ctx, async tx => {
    const locked = await lockOwnGroup(tx, change.groupId)
    if (!locked) return refuse("not_found")
    const { group, seats } = locked
    if (change.version !== undefined && change.version !== group.version) return refuseStale(group.version)
    const now = tx.now().getTime()
    if (group.status !== "open" || group.scheduled_at.getTime() <= now) return refuseWrongStatus(group.status)
    if (change.seats !== undefined && change.seats < group.taken) return refuse("too_few_seats")
    const { scheduledAt: start = group.scheduled_at.getTime(), minutes = group.minutes } = change
    const moves = start !== group.scheduled_at.getTime() || minutes !== group.minutes
    if (moves) {
      const moved = await moveAll(tx, locked, { start, minutes }, change.reason)
      if (!moved.ok) return moved
    }
    const changed = await save(tx, group, {
      ...(change.title !== undefined && { title: change.title }),
      ...(change.seats !== undefined && { seats: change.seats }),
      ...(moves && timesOf({ start, minutes })),
    })
    await publish(tx, "group.changed", { groupId: group.id, coachId: group.coach_id, isMoved: moves })
    const waiting = await waitingClients(tx, group.id)
    await publishGroupChange(tx, changed, [...seats.map(seat => seat.client_id), ...waiting])
    return ok(changed)
  })

interface Times {
  start: number
  minutes: number
}

const timesOf = ({ start, minutes }: Times) => ({
  scheduled_at: new Date(start),
  ends_at: endOf(start, minutes),
  minutes,
})

const save = (tx: Tx, group: GroupRow, set: Updateable<Tables["group_sessions"]>): Promise<GroupRow> =>
  // Trigger `group_sessions_raise_version` raises `version`.
  tx.db
    .updateTable("group_sessions")
    .set(eb => ({
      ...set,
      sequence: eb("sequence", "+", set.scheduled_at ? 1 : 0),
      updated_at: tx.now(),
    }))
    .where("id", "=", group.id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Releases all old times before it reserves the new ones, so that these may overlap. One busy client undoes the move. */
const moveAll = async (tx: Tx, { group, seats }: LockedGroup, times: Times, reason: string | undefined) => {
  const { start, minutes } = times
  const facts = await readGroupFacts(tx, start, { type: group.type, minutes, except: group.id })
  if (!facts) return refuse("not_found")
  const refusal = groupTimeRefusal(facts, start, minutes, tx.now().getTime())
  if (refusal) return refusal
  await tx.db.deleteFrom("reserved_times").where("group_id", "=", group.id).execute()
  if (!(await reserveGroupTime(tx, group.id, times, facts.schedule))) return refuse("slot_taken")
  const busy = await reserveSeats(tx, seats, times, facts.schedule)
  if (busy > 0) return refuse("client_busy", { detail: busyDetail(busy), more: { clients: busy } })
  for (const seat of seats) {
    const historyEntry = { what: "rescheduled", by: "coach", reason } as const
    const moved = await updateBooking(
      tx,
      seat,
      { ...timesOf(times), expires_at: offerExpiryOf(seat, start) },
      historyEntry,
    )
    const change = {
      from: isoInstant(group.scheduled_at),
      to: isoInstant(start),
      ...(minutes !== group.minutes && { fromMinutes: group.minutes }),
    }
    await publish(tx, "booking.rescheduled", { ...ofBooking(moved), by: "coach", ...change })
    publishBookingChange(tx, moved)
  }
  return ok(null)
}

/** The expiry of an offered seat, never after the start; null for a taken seat. */
const offerExpiryOf = ({ expires_at: expiry }: BookingRow, start: number): Date | null =>
  expiry && new Date(Math.min(expiry.getTime(), start))

const busyDetail = (count: number): string =>
  count === 1
    ? "One participant has something else then."
    : `${count} who take part have something else then.`

/** Moves the clients' reserved times; returns how many of the clients are busy at the new time. */
const reserveSeats = async (
  tx: Tx,
  seats: readonly BookingRow[],
  { start, minutes }: Times,
  schedule: ScheduleRow,
): Promise<number> => {
  if (seats.length === 0) return 0
  await releaseTime(
    tx,
    seats.map(seat => seat.id),
  )
  const rows = seats.flatMap(seat => {
    const hold = {
      ...pairOf(seat),
      purpose: "session" as const,
      start,
      minutes,
      expiresAt: offerExpiryOf(seat, start),
    }
    return reservedTimeRows(hold, schedule)
      .filter(row => row.acts_as === "client")
      .map(row => ({ ...row, booking_id: seat.id }))
  })
  // `reserved_times_no_overlap` refuses the time of each client who has something else then: their row does not come back.
  const reserved = await tx.db
    .insertInto("reserved_times")
    .values(rows)
    .onConflict(oc => oc.doNothing())
    .returning(sql<number>`1`.as("one"))
    .execute()
  return seats.length - reserved.length
}

import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { changeGroup as body } from "@rapport/domain/scheduling/groups-api"
import { sql, type Updateable } from "kysely"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import type { Tables } from "../../../platform/tables.ts"
import { type BookingRow, endOf, ofBooking, pairOf } from "../bookings/booking-row.ts"
import { publishBookingChange, updateBooking } from "../bookings/update-booking.ts"
import { freeTime, heldRows } from "../calendar/reserve-time.ts"
import type { ScheduleRow } from "../schedules/schedule-rows.ts"
import { type GroupRow, publishGroupChange } from "./group-rows.ts"
import { waitingClients } from "./group-seats.ts"
import { type LockedGroup, lockOwnGroup } from "./lock-group.ts"
import { factsOfCoach, holdGroupTime, whyNoGroupThen } from "./reserve-group-time.ts"

export type ChangeGroup = z.output<typeof body> & { groupId: string }

/** A coach renames a group session, changes its seats, or its time and length, and then with everybody in it. */
export const changeGroup = (ctx: Ctx, change: ChangeGroup) =>
  inTransaction(ctx, async tx => {
    const locked = await lockOwnGroup(tx, change.groupId)
    if (!locked) return refuse("not_found")
    const { group, seats } = locked
    if (change.version !== undefined && change.version !== group.version) return refuse("stale")
    const now = tx.now().getTime()
    if (group.status !== "open" || group.scheduled_at.getTime() <= now) return refuse("wrong_status")
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
    await publish(tx, "group.changed", { groupId: group.id, coachId: group.coach_id })
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
  tx.db
    .updateTable("group_sessions")
    .set(eb => ({
      ...set,
      version: eb("version", "+", 1),
      sequence: eb("sequence", "+", set.scheduled_at ? 1 : 0),
      updated_at: tx.now(),
    }))
    .where("id", "=", group.id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** One change: the old times are not in the way of the new ones, and one who cannot keeps all where they are. */
const moveAll = async (tx: Tx, { group, seats }: LockedGroup, times: Times, reason: string | undefined) => {
  const { start, minutes } = times
  const facts = await factsOfCoach(tx, start, { type: group.type, minutes, except: group.id })
  if (!facts) return refuse("not_found")
  const refusal = whyNoGroupThen(facts, start, minutes, tx.now().getTime())
  if (refusal) return refusal
  await tx.db.deleteFrom("held_times").where("group_id", "=", group.id).execute()
  if (!(await holdGroupTime(tx, group.id, times, facts.schedule))) return refuse("slot_taken")
  const busy = await holdSeats(tx, seats, times, facts.schedule)
  if (busy > 0) return refuse("client_busy", { detail: whoCannot(busy), more: { clients: busy } })
  for (const seat of seats) {
    const line = { what: "rescheduled", by: "coach", reason } as const
    const moved = await updateBooking(
      tx,
      seat,
      { ...timesOf(times), expires_at: offeredUntil(seat, start) },
      line,
    )
    const span = {
      from: isoInstant(group.scheduled_at),
      to: isoInstant(start),
      ...(minutes !== group.minutes && { fromMinutes: group.minutes }),
    }
    await publish(tx, "booking.rescheduled", { ...ofBooking(moved), by: "coach", ...span })
    publishBookingChange(tx, moved)
  }
  return ok(null)
}

/** A seat that is offered is held until then, never past its start; one that is taken has no end. */
const offeredUntil = ({ expires_at: until }: BookingRow, start: number): Date | null =>
  until && new Date(Math.min(until.getTime(), start))

const whoCannot = (count: number): string =>
  count === 1
    ? "One who takes part has something else then."
    : `${count} who take part have something else then.`

/** Moves what the seats hold; returns how many of their clients are held elsewhere at the new time. */
const holdSeats = async (
  tx: Tx,
  seats: readonly BookingRow[],
  { start, minutes }: Times,
  schedule: ScheduleRow,
): Promise<number> => {
  if (seats.length === 0) return 0
  await freeTime(
    tx,
    seats.map(seat => seat.id),
  )
  const rows = seats.flatMap(seat => {
    const hold = {
      ...pairOf(seat),
      purpose: "session" as const,
      start,
      minutes,
      expiresAt: offeredUntil(seat, start),
    }
    return heldRows(hold, schedule)
      .filter(row => row.acts_as === "client")
      .map(row => ({ ...row, booking_id: seat.id }))
  })
  const held = await tx.db
    .insertInto("held_times")
    .values(rows)
    .onConflict(oc => oc.doNothing())
    .returning(sql<number>`1`.as("one"))
    .execute()
  return seats.length - held.length
}

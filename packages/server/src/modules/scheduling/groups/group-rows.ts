import { isoInstant } from "@rapport/domain/kernel/fields"
import type { groupForCoach } from "@rapport/domain/scheduling/groups-api"
import { type Selectable, sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import type { Tables } from "../../../platform/tables.ts"
import { findPeopleAsShownTo } from "../../relationships/index.ts"

export type GroupRow = Selectable<Tables["group_sessions"]>
export type GroupForCoach = z.input<typeof groupForCoach>

/** A group session of the coach; somebody else's look like absent ones. */
export const findOwnGroup = async (ctx: Ctx, groupId: string): Promise<GroupRow | null> =>
  (await ctx.db
    .selectFrom("group_sessions")
    .selectAll()
    .where("id", "=", groupId)
    .where("coach_id", "=", ctx.actor.id)
    .executeTakeFirst()) ?? null

/** SQL: the length of the waitlist of the group session `g`. */
export const countWaitingForSeat = sql<number>`(select count(*) from waitlist_entries w
  where w.group_id = g.id and w.status = 'waiting')`

/** The fields of a group session that clients and its coach see. */
export const presentGroup = (row: GroupRow, waiting: number) => ({
  id: row.id,
  coachId: row.coach_id,
  title: row.title,
  type: row.type,
  minutes: row.minutes,
  scheduledAt: isoInstant(row.scheduled_at),
  endsAt: isoInstant(row.ends_at),
  status: row.status,
  seats: row.seats,
  taken: row.taken,
  waiting,
  price: { amount: row.price_amount, currency: row.price_currency },
  coachTimeZone: row.coach_time_zone,
  version: row.version,
})

interface Seat {
  id: string
  client_id: string
  status: string
}

/** The participants of each, and those with an offered seat; cancelled seats are left out. */
const readAttendance = async (ctx: Ctx, rows: readonly GroupRow[]) => {
  const read = await sql<{
    id: string
    waiting: number
    seats: Seat[]
  }>`select g.id, ${countWaitingForSeat} as waiting,
      coalesce((select json_agg(json_build_object('id', b.id, 'client_id', b.client_id, 'status', b.status)
        order by b.created_at, b.id) from bookings b where b.group_id = g.id
          and b.status in ('pending', 'confirmed', 'completed', 'no_show')), '[]') as seats
    from group_sessions g where g.id = any(${rows.map(row => row.id)}::uuid[])`.execute(ctx.db)
  return new Map(read.rows.map(row => [row.id, row]))
}

/** With the participants, whom only the coach may see. */
export const presentOwnGroups = async (ctx: Ctx, rows: readonly GroupRow[]): Promise<GroupForCoach[]> => {
  if (rows.length === 0) return []
  const attendance = await readAttendance(ctx, rows)
  const clients = await findPeopleAsShownTo(
    ctx,
    ctx.actor.id,
    [...attendance.values()].flatMap(({ seats }) => seats.map(seat => seat.client_id)),
  )
  return rows.map(row => {
    const { waiting = 0, seats = [] } = attendance.get(row.id) ?? {}
    return {
      ...presentGroup(row, Number(waiting)),
      slotNumber: row.slot_number,
      participants: seats.flatMap(seat => {
        const client = clients.get(seat.client_id)
        return client ? [{ bookingId: seat.id, status: seat.status, client }] : []
      }),
    }
  })
}

export const presentOwnGroup = async (ctx: Ctx, row: GroupRow): Promise<GroupForCoach> => {
  const [group] = await presentOwnGroups(ctx, [row])
  if (!group) throw new Error(`Group session ${row.id} was not presented`)
  return group
}

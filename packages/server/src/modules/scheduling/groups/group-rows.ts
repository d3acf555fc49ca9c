import { isoInstant } from "@rapport/domain/kernel/fields"
import type { groupForCoach } from "@rapport/domain/scheduling/groups-api"
import { type Selectable, sql } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx, Tx } from "../../../platform/ctx.ts"
import type { Tables } from "../../../platform/tables.ts"
import { findPeople } from "../../accounts/index.ts"
import { connectedClientsOf } from "../../network/index.ts"
import type { BookingRow } from "../bookings/booking-row.ts"

export type GroupRow = Selectable<Tables["group_sessions"]>
export type GroupForCoach = z.input<typeof groupForCoach>

/** A group session of the asker's own, as its coach. Absent and somebody else's look alike. */
export const findOwnGroup = async (ctx: Ctx, groupId: string): Promise<GroupRow | null> =>
  (await ctx.db
    .selectFrom("group_sessions")
    .selectAll()
    .where("id", "=", groupId)
    .where("coach_id", "=", ctx.actor.id)
    .executeTakeFirst()) ?? null

/** SQL: how many wait for a seat of the group session `g`. */
export const waitingForSeat = sql<number>`(select count(*) from waitlist_entries w
  where w.group_id = g.id and w.status = 'waiting')`

/** What anybody who may see it sees of a group session. */
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

/** Who takes part, or is offered a seat, in each; who gave a seat back is left out. */
const attendanceOf = async (ctx: Ctx, rows: readonly GroupRow[]) => {
  const read = await sql<{
    id: string
    waiting: number
    seats: Seat[]
  }>`select g.id, ${waitingForSeat} as waiting,
      coalesce((select json_agg(json_build_object('id', b.id, 'client_id', b.client_id, 'status', b.status)
        order by b.created_at, b.id) from bookings b where b.group_id = g.id
          and b.status in ('pending', 'confirmed', 'completed', 'no_show')), '[]') as seats
    from group_sessions g where g.id = any(${rows.map(row => row.id)}::uuid[])`.execute(ctx.db)
  return new Map(read.rows.map(row => [row.id, row]))
}

/** With who takes part: the coach's view alone. */
export const presentOwnGroups = async (ctx: Ctx, rows: readonly GroupRow[]): Promise<GroupForCoach[]> => {
  if (rows.length === 0) return []
  const attendance = await attendanceOf(ctx, rows)
  const clients = await findPeople(
    ctx,
    [...attendance.values()].flatMap(({ seats }) => seats.map(seat => seat.client_id)),
  )
  return rows.map(row => {
    const { waiting = 0, seats = [] } = attendance.get(row.id) ?? {}
    return {
      ...presentGroup(row, Number(waiting)),
      slotNumber: row.slot_number,
      participants: seats.flatMap(seat => {
        const client = clients.get(seat.client_id)
        if (!client) return []
        const { id, firstName, lastName, profilePicture } = client
        return [
          { bookingId: seat.id, status: seat.status, client: { id, firstName, lastName, profilePicture } },
        ]
      }),
    }
  })
}

export const presentOwnGroup = async (ctx: Ctx, row: GroupRow): Promise<GroupForCoach> => {
  const [shown] = await presentOwnGroups(ctx, [row])
  if (!shown) throw new Error("One row makes one group session")
  return shown
}

interface Told {
  id: string
  coach_id: string
  version?: number
}

/** After the commit, the browsers of the coach, of those who take part and of all who may take a seat read it again. */
export const publishGroupChange = async (
  tx: Tx<Actor | null>,
  { id, coach_id, version }: Told,
  clients: readonly string[] = [],
): Promise<void> => {
  const people = new Set([coach_id, ...clients, ...(await connectedClientsOf(tx, coach_id))])
  const payload = { id, ...(version !== undefined && { version }) }
  tx.afterCommit(() => tx.app.realtime.publish([...people], "group:changed", payload))
}

/** A seat was given back. */
export const publishSeatChange = async (
  tx: Tx<Actor | null>,
  { group_id, coach_id }: Pick<BookingRow, "group_id" | "coach_id">,
): Promise<void> => {
  if (group_id) await publishGroupChange(tx, { id: group_id, coach_id })
}

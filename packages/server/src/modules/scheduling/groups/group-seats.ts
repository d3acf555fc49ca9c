import { MAX_PENDING } from "@rapport/domain/scheduling/policy"
import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import type { BookingRow } from "../bookings/booking-row.ts"
import { expireHolds } from "../bookings/expire-holds.ts"
import type { Pair } from "../calendar/lock-calendars.ts"
import type { GroupRow } from "./group-rows.ts"

export const findGroup = (ctx: Ctx<Actor | null>, groupId: string): Promise<GroupRow | undefined> =>
  ctx.db.selectFrom("group_sessions").selectAll().where("id", "=", groupId).executeTakeFirst()

/** The group session after the expired holds of these two were released, which can free a seat. */
export const readGroupAfterExpiry = async (
  tx: Tx<Actor | null>,
  groupId: string,
  { coachId, clientId }: Pair,
): Promise<GroupRow | undefined> => {
  await expireHolds(tx, [coachId, clientId])
  return findGroup(tx, groupId)
}

/** The seat that a client has, or is offered, in a group session. */
export const findSeat = (
  ctx: Ctx<Actor | null>,
  groupId: string,
  clientId: string,
): Promise<BookingRow | undefined> =>
  ctx.db
    .selectFrom("bookings")
    .selectAll()
    .where("group_id", "=", groupId)
    .where("client_id", "=", clientId)
    .where("status", "in", ["pending", "confirmed"])
    .executeTakeFirst()

/** The clients on the waitlist of a group session. */
export const waitingClients = async (ctx: Ctx<Actor | null>, groupId: string): Promise<string[]> => {
  const rows = await ctx.db
    .selectFrom("waitlist_entries")
    .select("client_id")
    .where("group_id", "=", groupId)
    .where("status", "=", "waiting")
    .execute()
  return rows.map(row => row.client_id)
}

/**
 * SQL: how many people ahead of a client on the waitlist of the group session `g` could take a seat; all of them where the
 * client is not on it. People who are busy at that time, or have the maximum of pending requests, do not count.
 */
export const countAheadInQueue = (clientId: string, now: Date): RawBuilder<number> =>
  sql<number>`(select count(*) from waitlist_entries w
    where w.group_id = g.id and w.status = 'waiting' and w.client_id <> ${clientId}::uuid
      and not exists (select 1 from waitlist_entries mine
        where mine.group_id = g.id and mine.client_id = ${clientId}::uuid and mine.status = 'waiting'
          and (mine.created_at, mine.id) < (w.created_at, w.id))
      and not exists (select 1 from reserved_times r
        where r.person_id = w.client_id and r.during && tstzrange(g.scheduled_at, g.ends_at)
          and (r.expires_at is null or r.expires_at > ${now}))
      and (select count(distinct coalesce(b.series_id, b.id)) from bookings b
        where b.coach_id = w.coach_id and b.client_id = w.client_id and b.status = 'pending'
          and b.expires_at > ${now}) < ${MAX_PENDING})`

/** How many people ahead of this client could take a seat. */
export const readAheadInQueue = async (
  tx: Tx<Actor | null>,
  groupId: string,
  clientId: string,
): Promise<number> => {
  const { rows } = await sql<{ ahead: number }>`select ${countAheadInQueue(clientId, tx.now())} as ahead
    from group_sessions g where g.id = ${groupId}::uuid`.execute(tx.db)
  return Number(rows[0]?.ahead ?? 0)
}

import { MAX_PENDING } from "@rapport/domain/scheduling/policy"
import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx, Tx } from "../../../platform/ctx.ts"
import type { BookingRow } from "../bookings/booking-row.ts"
import { expireHolds } from "../bookings/expire-holds.ts"
import type { Pair } from "../calendar/lock-calendars.ts"
import type { GroupRow } from "./group-rows.ts"

/** The group session as it stands once the lapsed holds of these two are given back; null leaves them. */
export const groupAfterExpiry = async (
  tx: Tx<Actor | null>,
  groupId: string,
  expiredOf: Pair | null,
): Promise<GroupRow | undefined> => {
  if (expiredOf) await expireHolds(tx, [expiredOf.coachId, expiredOf.clientId])
  return tx.db.selectFrom("group_sessions").selectAll().where("id", "=", groupId).executeTakeFirst()
}

/** The seat that somebody has, or is offered, in a group session. */
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

/** Who waits for a seat. */
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
 * SQL: how many wait for a seat of the group session `g` before somebody, or at all where they do not wait, and could
 * take one. Who is elsewhere then, or has as many open offers as one may have, is not waited for by the others.
 */
export const waitingAhead = (clientId: string, now: Date): RawBuilder<number> =>
  sql<number>`(select count(*) from waitlist_entries w
    where w.group_id = g.id and w.status = 'waiting' and w.client_id <> ${clientId}::uuid
      and not exists (select 1 from waitlist_entries mine
        where mine.group_id = g.id and mine.client_id = ${clientId}::uuid and mine.status = 'waiting'
          and (mine.created_at, mine.id) < (w.created_at, w.id))
      and not exists (select 1 from held_times h
        where h.person_id = w.client_id and h.during && tstzrange(g.scheduled_at, g.ends_at)
          and (h.expires_at is null or h.expires_at > ${now}))
      and (select count(distinct coalesce(b.series_id, b.id)) from bookings b
        where b.coach_id = w.coach_id and b.client_id = w.client_id and b.status = 'pending'
          and b.expires_at > ${now}) < ${MAX_PENDING})`

/** How many wait before this person and could take a seat. */
export const aheadInQueue = async (
  tx: Tx<Actor | null>,
  groupId: string,
  clientId: string,
): Promise<number> => {
  const { rows } = await sql<{ ahead: number }>`select ${waitingAhead(clientId, tx.now())} as ahead
    from group_sessions g where g.id = ${groupId}::uuid`.execute(tx.db)
  return Number(rows[0]?.ahead ?? 0)
}

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { bookingsQuery } from "@rapport/domain/scheduling/api"
import type { BookingStatus } from "@rapport/domain/scheduling/schema"
import type { Side } from "@rapport/domain/scheduling/transitions"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { decodeCursor, pageOf } from "../../../platform/db/cursor.ts"
import { columnsAsShownTo } from "../../relationships/index.ts"
import { presentBookings } from "./present.ts"

export type BookingsQuery = z.output<typeof bookingsQuery> & {
  /** On either side. */
  personId?: string | undefined
  coachId?: string | undefined
  clientId?: string | undefined
}

/** My sessions, on either side or on the one that was asked for. */
export const listMyBookings = (ctx: Ctx, { as, ...query }: BookingsQuery & { as?: Side | undefined }) => {
  const me = ctx.actor.id
  if (as === "client") return listBookings(ctx, "my-bookings", { ...query, clientId: me }, "coach_id")
  if (as === "coach") return listBookings(ctx, "my-bookings", { ...query, coachId: me }, "client_id")
  return listBookings(ctx, "my-bookings", { ...query, personId: me }, "other")
}

/** My sessions as a coach. */
export const listCoachBookings = (ctx: Ctx, query: BookingsQuery) =>
  listBookings(ctx, "coach-bookings", { ...query, coachId: ctx.actor.id }, "client_id")

/** Everybody's, for the admin module, which checks who may see them. Without text that the two people typed. */
export const listBookingsForAdmin = (ctx: Ctx, query: BookingsQuery) =>
  listBookings(ctx, "admin-bookings", query, "either")

/** Whose name a search looks at; `other` is the other person than `personId`. */
type SearchedPerson = "coach_id" | "client_id" | "other" | "either"

const listBookings = async (ctx: Ctx, list: string, query: BookingsQuery, named: SearchedPerson) => {
  const { cursor, limit, ...filters } = query
  const scope = { list, filters }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const isAscending = query.when === "upcoming"
  const order = isAscending ? "asc" : "desc"
  const rows = await ctx.db
    .selectFrom("bookings")
    .selectAll()
    .where(sql<boolean>`${sql.join(conditions(ctx, query, named), sql` and `)}`)
    .$if(after !== null, eb =>
      eb.where(
        sql<boolean>`(sort_at, id) ${isAscending ? sql`>` : sql`<`} (${new Date(Number(after?.[0]))}, ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy("sort_at", order)
    .orderBy("id", order)
    .limit(limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, limit, row => [row.sort_at.getTime(), row.id])
  const sees = named === "either" ? "no typed text" : "everything"
  return ok({ items: await presentBookings(ctx, page.rows, sees), nextCursor: page.nextCursor })
}

/** Upcoming is what is open and not over, also if no job has closed it yet; past is the rest. */
const conditions = (
  ctx: Ctx<Actor | null>,
  query: BookingsQuery,
  named: SearchedPerson,
): RawBuilder<unknown>[] => {
  const now = ctx.now()
  const isOpen = sql`status in ('pending', 'confirmed')`
  const isAhead = sql`(${isOpen} and coalesce(ends_at, expires_at) > ${now} and (expires_at is null or expires_at > ${now}))`
  const all = [sql`true`]
  if (query.coachId) all.push(sql`coach_id = ${query.coachId}`)
  if (query.clientId) all.push(sql`client_id = ${query.clientId}`)
  if (query.personId) all.push(sql`(client_id = ${query.personId} or coach_id = ${query.personId})`)
  if (query.when === "upcoming") all.push(isOpen, isAhead)
  if (query.when === "past") all.push(sql`not ${isAhead}`)
  if (query.status) all.push(hasStatus(query.status, now))
  if (query.type) all.push(sql`type = ${query.type}`)
  if (query.from !== undefined) all.push(sql`scheduled_at >= ${new Date(query.from)}`)
  if (query.to !== undefined) all.push(sql`scheduled_at < ${new Date(query.to)}`)
  if (query.q !== undefined && query.q.trim() !== "") all.push(matchesName(ctx, named, query))
  return all
}

/** A request past its time counts as expired before the scheduled job has expired it. */
const hasStatus = (status: BookingStatus, now: Date): RawBuilder<unknown> => {
  if (status === "pending") return sql`(status = 'pending' and expires_at > ${now})`
  if (status === "expired") return sql`(status = 'expired' or (status = 'pending' and expires_at <= ${now}))`
  return sql`status = ${status}`
}

/** By the name of the other person of the booking. */
const matchesName = (
  ctx: Ctx<Actor | null>,
  named: SearchedPerson,
  { q = "", personId }: BookingsQuery,
): RawBuilder<unknown> => {
  const person = {
    coach_id: sql`= coach_id`,
    client_id: sql`= client_id`,
    other: sql`= case when client_id = ${personId}::uuid then coach_id else client_id end`,
    either: sql`in (coach_id, client_id)`,
  }[named]
  const pattern = `%${q.trim().replace(/[\\%_]/g, "\\$&")}%`
  const shown = columnsAsShownTo(named === "either" ? null : (ctx.actor?.id ?? null), "a")
  return sql`exists (select 1 from accounts a where a.id ${person}
    and plain_text(${shown.firstName} || ' ' || ${shown.lastName}) like plain_text(${pattern}))`
}

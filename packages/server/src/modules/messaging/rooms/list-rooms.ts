import { ok, refuse } from "@rapport/domain/kernel/result"
import { LISTED_MEMBERS } from "@rapport/domain/messaging/limits"
import type { roomsQuery } from "@rapport/domain/messaging/schema"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { decodeCursor, pageOf } from "../../../platform/db/cursor.ts"
import { isListed, presentRoom, selectRooms } from "./room-rows.ts"

type ListRooms = z.output<typeof roomsQuery>

/** The actor's rooms, the latest activity first; `q` searches their names. */
export const listRooms = async (ctx: Ctx, { q, type, relationship, cursor, limit }: ListRooms) => {
  const scope = { list: "rooms", filters: { q, type, relationship } }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const conditions = [
    isListed(ctx),
    ...(q?.trim() ? [nameMatches(q.trim())] : []),
    ...(type ? [sql<boolean>`counted.type = ${type}`] : []),
    ...(relationship ? [isWith(ctx, relationship)] : []),
    ...(after
      ? [
          sql<boolean>`(counted.active_at, counted.id) < (${String(after[0])}::timestamptz, ${String(after[1])}::uuid)`,
        ]
      : []),
  ]
  const rows = await selectRooms(ctx, {
    where: sql<boolean>`${sql.join(conditions, sql` and `)}`,
    limit: limit + 1,
    members: LISTED_MEMBERS,
  })
  const page = pageOf(ctx, scope, rows, limit, row => [row.exact_active_at, row.id])
  return ok({
    items: page.rows.map(row => presentRoom(ctx, row)),
    nextCursor: page.nextCursor,
    unreadTotal: rows[0]?.unread_total ?? (await countUnread(ctx)),
  })
}

/** The total, where the page itself has no room that would carry it. */
const countUnread = async (ctx: Ctx): Promise<number> => {
  const [row] = await selectRooms(ctx, { where: sql<boolean>`true`, limit: 1, members: 0 })
  return row?.unread_total ?? 0
}

const nameMatches = (q: string): RawBuilder<boolean> => sql<boolean>`(
  position(plain_text(${q}) in plain_text(counted.name)) > 0
  or exists (select from accounts a where a.id = counted.other_id and found_in(plain_text(${q}), a.search_name)))`

const isWith = (ctx: Ctx, relationship: "coach" | "client" | "friend"): RawBuilder<boolean> => {
  const me = sql`${ctx.actor.id}::uuid`
  if (relationship === "friend")
    return sql<boolean>`exists (select from relationships t where t.kind = 'friendship'
      and t.low_id = least(${me}, counted.other_id) and t.high_id = greatest(${me}, counted.other_id))`
  const [mine, theirs] = relationship === "coach" ? ["client_id", "coach_id"] : ["coach_id", "client_id"]
  return sql<boolean>`exists (select from connections k where k.status = 'accepted'
    and ${sql.ref(`k.${mine}`)} = ${me} and ${sql.ref(`k.${theirs}`)} = counted.other_id)`
}

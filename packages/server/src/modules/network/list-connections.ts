import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Side } from "@rapport/domain/network/rules"
import type { ConnectionStatus } from "@rapport/domain/network/schema"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { selectOwnConnection } from "./access.ts"
import { presentConnection, presentConnections } from "./present.ts"
import { effectiveStatusAt } from "./queries.ts"

export interface ListConnections {
  as?: Side | undefined
  q?: string | undefined
  cursor?: string | undefined
  limit: number
}

export const pastStatuses: readonly ConnectionStatus[] = ["declined", "withdrawn", "expired", "ended"]

/** The actor's connections in these statuses, the latest change first; `q` searches the other person's name. */
export const listConnections = async (
  ctx: Ctx,
  input: ListConnections,
  statuses: readonly ConnectionStatus[] | null,
  { history = false }: { history?: boolean } = {},
) => {
  const scope = { list: "connections", filters: { as: input.as, q: input.q, statuses } }
  const after = decodeCursor(ctx, scope, input.cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const me = ctx.actor.id
  let query = ctx.db
    .selectFrom("connections")
    .selectAll("connections")
    .where(eb =>
      eb.or([
        ...(input.as === "coach" ? [] : [eb("connections.client_id", "=", me)]),
        ...(input.as === "client" ? [] : [eb("connections.coach_id", "=", me)]),
      ]),
    )
    .orderBy("connections.status_since", "desc")
    .orderBy("connections.id", "desc")
    .limit(input.limit + 1)
  if (statuses) query = query.where(effectiveStatusAt(ctx.now()), "in", [...statuses])
  if (input.q?.trim()) query = query.where(otherPersonMatches(me, input.q.trim()))
  if (after)
    query = query.where(
      sql<boolean>`(connections.status_since, connections.id) < (${new Date(Number(after[0]))}, ${after[1]}::uuid)`,
    )
  const page = pageOf(ctx, scope, await query.execute(), input.limit, row => [
    row.status_since.getTime(),
    row.id,
  ])
  return ok({ items: await presentConnections(ctx, page.rows, { history }), nextCursor: page.nextCursor })
}

const otherPersonMatches = (me: string, q: string) => sql<boolean>`exists (
  select 1 from accounts a
  where a.id = case when connections.client_id = ${me} then connections.coach_id else connections.client_id end
    and found_in(plain_text(${q}), a.search_name))`

/** One of the actor's connections, with its history. */
export const showConnection = async (ctx: Ctx, id: string) => {
  const row = await selectOwnConnection(ctx, id).selectAll().executeTakeFirst()
  return row ? ok(await presentConnection(ctx, row, { history: true })) : refuse("not_found")
}

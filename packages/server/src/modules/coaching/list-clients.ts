import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/ctx.ts"
import { openCursor, pageOf } from "../../platform/db/cursor.ts"
import { type ClientRow, cardColumns, clientsOf } from "./client-rows.ts"
import { presentCard } from "./present.ts"

export interface ListClients {
  cursor?: string | undefined
  limit: number
  q?: string | undefined
}

const byName = sql`plain_text(accounts.first_name || ' ' || accounts.last_name)`

/** A coach's connected clients by name, in one query. */
export const listClients = async (ctx: Ctx, input: ListClients) => {
  const q = input.q?.trim()
  const scope = { list: "clients", filters: { q } }
  const after = openCursor(ctx, scope, input.cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const named = q ? sql`and found_in(plain_text(${q}), accounts.search_name)` : sql``
  const beyond = after ? sql`and (${byName}, accounts.id) > (${after[0]}, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<ClientRow & { sort_name: string }>`
    select ${cardColumns(ctx.now())}, ${byName} as sort_name
    ${clientsOf(ctx.actor.id)} ${named} ${beyond}
    order by ${byName}, accounts.id limit ${input.limit + 1}`.execute(ctx.db)
  const page = pageOf(ctx, scope, rows, input.limit, row => [row.sort_name, row.id])
  return ok({ items: page.rows.map(presentCard), nextCursor: page.nextCursor })
}

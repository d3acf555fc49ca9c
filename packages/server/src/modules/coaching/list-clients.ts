import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { type ClientRow, cardColumns, presentClientCard, selectClients } from "./client-card.ts"

export interface ListClients {
  cursor?: string | undefined
  limit: number
  q?: string | undefined
}

const sortName = sql`plain_text(accounts.first_name || ' ' || accounts.last_name)`

/** A coach's connected clients by name, in one query. */
export const listClients = async (ctx: Ctx, input: ListClients) => {
  const q = input.q?.trim()
  const scope = { list: "clients", filters: { q } }
  const after = decodeCursor(ctx, scope, input.cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const matchesName = q ? sql`and found_in(plain_text(${q}), accounts.search_name)` : sql``
  const afterCursor = after ? sql`and (${sortName}, accounts.id) > (${after[0]}, ${after[1]}::uuid)` : sql``
  const { rows } = await sql<ClientRow & { sort_name: string }>`
    select ${cardColumns(ctx.now())}, ${sortName} as sort_name
    ${selectClients(ctx.actor.id)} ${matchesName} ${afterCursor}
    order by ${sortName}, accounts.id limit ${input.limit + 1}`.execute(ctx.db)
  const page = pageOf(ctx, scope, rows, input.limit, row => [row.sort_name, row.id])
  return ok({ items: page.rows.map(presentClientCard), nextCursor: page.nextCursor })
}

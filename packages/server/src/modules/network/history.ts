import { isoInstant } from "@rapport/domain/kernel/fields"
import type { historyEntry } from "@rapport/domain/network/schema"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/ctx.ts"

type HistoryLine = z.input<typeof historyEntry>

/** What happened to these connections, oldest first, in one query. */
export const historyOf = async (
  ctx: Ctx<Actor | null>,
  connectionIds: readonly string[],
): Promise<Map<string, HistoryLine[]>> => {
  const byConnection = new Map<string, HistoryLine[]>(connectionIds.map(id => [id, []]))
  if (connectionIds.length === 0) return byConnection
  const rows = await ctx.db
    .selectFrom("connection_history")
    .select(["connection_id", "at", "what", "by", "reason", "scopes"])
    .where("connection_id", "in", [...connectionIds])
    .orderBy("at")
    .orderBy("id")
    .execute()
  for (const row of rows)
    byConnection.get(row.connection_id)?.push({
      at: isoInstant(row.at),
      what: row.what,
      by: row.by,
      reason: row.reason,
      ...(row.scopes && { scopes: row.scopes }),
    })
  return byConnection
}

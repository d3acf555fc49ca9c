import { COMPLETED_AFTER_MINUTES } from "@rapport/domain/scheduling/moves"
import type { Tx } from "../../../platform/ctx.ts"
import { publishGroupChange } from "./group-rows.ts"

const BATCH = 200

/** An hour after its end a group session is over and gives its time and place back; its seats end by themselves. */
export const completeGroups = async (tx: Tx<null>): Promise<number> => {
  const due = await tx.db
    .selectFrom("group_sessions")
    .select("id")
    .where("status", "=", "open")
    .where("ends_at", "<=", new Date(tx.now().getTime() - COMPLETED_AFTER_MINUTES * 60_000))
    .orderBy("ends_at")
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  const ids = due.map(row => row.id)
  if (ids.length === 0) return 0
  const rows = await tx.db
    .updateTable("group_sessions")
    .set(eb => ({ status: "completed", version: eb("version", "+", 1), updated_at: tx.now() }))
    .where("id", "in", ids)
    .returningAll()
    .execute()
  await tx.db.deleteFrom("held_times").where("group_id", "in", ids).execute()
  for (const row of rows) await publishGroupChange(tx, row)
  return rows.length
}

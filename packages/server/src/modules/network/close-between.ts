import type { Side } from "@rapport/domain/network/rules"
import type { Actor, Tx } from "../../platform/ctx.ts"
import { lockForEnding } from "./lock-for-ending.ts"
import { moveConnection } from "./move-connection.ts"

/**
 * A block closes what is open between two people, whichever of them coaches the other: a connection ends as if
 * the blocking side had ended it, a request is taken back or declined, and the other side is told nothing.
 */
export const closeBetween = async (
  tx: Tx<Actor | null>,
  { by, other }: { by: string; other: string },
): Promise<void> => {
  const between = () =>
    tx.db
      .selectFrom("connections")
      .selectAll()
      .where("coach_id", "in", [by, other])
      .where("client_id", "in", [by, other])
      .where("status", "in", ["pending", "accepted"])
      .orderBy("id")
  const seen = await between().execute()
  if (seen.length === 0) return
  await lockForEnding(tx, [by, other])
  for (const row of await between().forUpdate().execute()) {
    const side: Side = row.coach_id === by ? "coach" : "client"
    const waiting = side === "coach" ? "declined" : "withdrawn"
    await moveConnection(tx, row, {
      to: row.status === "accepted" ? "ended" : waiting,
      by: side,
      quiet: true,
    })
  }
}

import type { Side } from "@rapport/domain/network/rules"
import type { Actor, Tx } from "../../platform/context.ts"
import { changeConnectionStatus } from "./change-connection-status.ts"
import { lockCalendars } from "./lock-calendars.ts"

/**
 * A block closes every open connection and request of two people, whichever of them coaches the other: a connection
 * ends as if the blocking side had ended it, a request is withdrawn or declined. The other side is not notified.
 */
export const closeConnectionsOnBlock = async (
  tx: Tx<Actor | null>,
  { by, other }: { by: string; other: string },
): Promise<void> => {
  const selectOpen = () =>
    tx.db
      .selectFrom("connections")
      .selectAll()
      .where("coach_id", "in", [by, other])
      .where("client_id", "in", [by, other])
      .where("status", "in", ["pending", "accepted"])
      .orderBy("id")
  const open = await selectOpen().execute()
  if (open.length === 0) return
  await lockCalendars(tx, [by, other])
  for (const row of await selectOpen().forUpdate().execute()) {
    const side: Side = row.coach_id === by ? "coach" : "client"
    const closedRequest = side === "coach" ? "declined" : "withdrawn"
    await changeConnectionStatus(tx, row, {
      to: row.status === "accepted" ? "ended" : closedRequest,
      by: side,
      quiet: true,
    })
  }
}

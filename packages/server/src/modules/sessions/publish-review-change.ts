import type { Tx } from "../../platform/ctx.ts"
import { areBlocked } from "../relationships/index.ts"
import type { ReviewRow } from "./review-row.ts"

/** After the commit, both people's browsers read the review again; what one does is not told across a block. */
export const publishReviewChange = async (
  tx: Tx,
  row: Pick<ReviewRow, "booking_id" | "coach_id" | "client_id">,
): Promise<void> => {
  const both = [row.coach_id, row.client_id]
  const ownOnly = both.includes(tx.actor.id) && (await areBlocked(tx, row.coach_id, row.client_id))
  const told = ownOnly ? [tx.actor.id] : both
  tx.afterCommit(() => tx.app.realtime.publish(told, "review:changed", { id: row.booking_id }))
}

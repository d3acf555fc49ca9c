import type { Tx } from "../../platform/context.ts"
import { areBlocked } from "../relationships/index.ts"
import type { ReviewRow } from "./review-row.ts"

/** After the commit, tells the browsers of both people to read the review again; across a block only the actor's own. */
export const publishReviewChange = async (
  tx: Tx,
  row: Pick<ReviewRow, "booking_id" | "coach_id" | "client_id">,
): Promise<void> => {
  const people = [row.coach_id, row.client_id]
  const ownOnly = people.includes(tx.actor.id) && (await areBlocked(tx, row.coach_id, row.client_id))
  const recipients = ownOnly ? [tx.actor.id] : people
  tx.afterCommit(() => tx.app.realtime.publish(recipients, "review:changed", { id: row.booking_id }))
}

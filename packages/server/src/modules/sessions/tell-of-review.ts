import type { Tx } from "../../platform/ctx.ts"
import type { ReviewRow } from "./review-row.ts"

/** After the commit, both people's browsers read the review again. */
export const tellOfReview = (tx: Tx, row: Pick<ReviewRow, "booking_id" | "coach_id" | "client_id">): void =>
  tx.afterCommit(() =>
    tx.house.realtime.tell([row.coach_id, row.client_id], "review:changed", { id: row.booking_id }),
  )

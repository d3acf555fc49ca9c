import { isoInstant } from "@rapport/domain/kernel/fields"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import { feePercentsOf, type Quote } from "../../pricing/index.ts"
import type { GroupRow } from "./group-rows.ts"

/** A seat costs what the coach said when the session was opened; late changes cost as with any session. */
export const quoteOfSeat = async (
  tx: Tx<Actor | null>,
  { coach_id: coachId, price_amount: amount, price_currency: currency }: GroupRow,
): Promise<Quote> => ({
  currency,
  total: amount,
  lines: [{ kind: "session", label: "Seat in a group session", amount }],
  ...(await feePercentsOf(tx, coachId)),
  configVersion: 0,
  calculatedAt: isoInstant(tx.now()),
})

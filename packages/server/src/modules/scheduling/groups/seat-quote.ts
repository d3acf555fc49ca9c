import { isoInstant } from "@rapport/domain/kernel/fields"
import type { Actor, Tx } from "../../../platform/context.ts"
import { type Quote, readFeePercents } from "../../pricing/index.ts"
import type { GroupRow } from "./group-rows.ts"

/** The price of a seat is that of the group session; the fees are those of the coach's price configuration. */
export const seatQuote = async (
  tx: Tx<Actor | null>,
  { coach_id: coachId, price_amount: amount, price_currency: currency }: GroupRow,
): Promise<Quote> => ({
  currency,
  total: amount,
  lines: [{ kind: "session", label: "Seat in a group session", amount }],
  ...(await readFeePercents(tx, coachId)),
  configVersion: 0,
  calculatedAt: isoInstant(tx.now()),
})

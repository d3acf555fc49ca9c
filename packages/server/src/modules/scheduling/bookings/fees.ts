import type { Side } from "@rapport/domain/scheduling/transitions"
import type { Actor, Tx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import type { FeeReasonCode } from "../tables.ts"
import { type BookingRow, ofBooking } from "./booking-row.ts"
import type { HistoryEntry } from "./update-booking.ts"

export type FeeColumns = Pick<BookingRow, "fee_amount" | "fee_reason_code" | "fee_waived_at">

/** What a change does to the fee of a booking: its columns, its history entries and its events. */
export interface FeeChange {
  /** Empty where the fee stays as it is. */
  readonly set: FeeColumns | Record<string, never>
  readonly entries: readonly HistoryEntry[]
  readonly publish: (tx: Tx<Actor | null>, booking: BookingRow) => Promise<void>
}

/** Removes any fee, such as that of a late move when the coach then cancels the session. */
export const noFee: FeeChange = {
  set: { fee_amount: null, fee_reason_code: null, fee_waived_at: null },
  entries: [],
  publish: async () => {},
}

/** Leaves the fee as it is. */
export const unchangedFee: FeeChange = { ...noFee, set: {} }

/** The client owes `amount`, in minor units of the booking's currency, because of the change that `by` made. */
export const dueFee = (amount: number, reasonCode: FeeReasonCode, by: Side): FeeChange =>
  amount === 0
    ? noFee
    : {
        set: { fee_amount: amount, fee_reason_code: reasonCode, fee_waived_at: null },
        entries: [{ what: "fee_due", by, reasonCode }],
        publish: (tx, booking) =>
          publish(tx, "booking.fee_due", {
            ...ofBooking(booking),
            by,
            because: reasonCode,
            amount,
            currency: booking.price_currency,
          }),
      }

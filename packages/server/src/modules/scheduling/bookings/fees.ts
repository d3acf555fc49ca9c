import type { Side } from "@rapport/domain/scheduling/moves"
import type { Updateable } from "kysely"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import type { Tables } from "../../../platform/tables.ts"
import type { FeeBecause } from "../tables.ts"
import { type BookingRow, ofBooking } from "./booking-row.ts"
import type { HistoryEntry } from "./update-booking.ts"

/** What a change does about a fee: its columns, its lines of history, and who hears of it. */
export interface FeeChange {
  readonly set: Updateable<Tables["bookings"]>
  readonly lines: readonly HistoryEntry[]
  readonly publish: (tx: Tx<Actor | null>, booking: BookingRow) => Promise<void>
}

/** Whatever was owed goes with the change, as a late move's fee does when the coach calls the session off. */
export const noFee: FeeChange = {
  set: { fee_amount: null, fee_because: null, fee_waived_at: null },
  lines: [],
  publish: async () => {},
}

/** What is owed already stays owed. */
export const keptFee: FeeChange = { ...noFee, set: {} }

/** The client owes so much, in minor units of the booking's currency, from the change that `by` made. */
export const dueFee = (amount: number, because: FeeBecause, by: Side): FeeChange =>
  amount === 0
    ? noFee
    : {
        set: { fee_amount: amount, fee_because: because, fee_waived_at: null },
        lines: [{ what: "fee_due", by, because }],
        publish: (tx, booking) =>
          publish(tx, "booking.fee_due", {
            ...ofBooking(booking),
            by,
            because,
            amount,
            currency: booking.price_currency,
          }),
      }

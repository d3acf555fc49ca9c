import { MINUTE } from "./calendar-days.ts"
import type { BusyItem, SlotInput } from "./slot-input.ts"

export type Buffers = Pick<SlotInput, "bufferBeforeMinutes" | "bufferAfterMinutes">

/** A coach's own open booking; `heldEnd` is the end of its held row, padded when it was made. Epoch ms. */
export type HeldBooking = { readonly start: number; readonly end: number; readonly heldEnd: number }

/** The end of the coach's held row for a session ending at `end`: the longer buffer behind it keeps both gaps. */
export const heldEnd = (end: number, buffers: Buffers): number =>
  end + Math.max(buffers.bufferBeforeMinutes, buffers.bufferAfterMinutes) * MINUTE

/**
 * A coach's own booking as busy time for the slot engine. The engine pads only the new session, by before and after;
 * these edges make that say the same as the held rows do: a gap of the longer buffer on either side.
 */
export const bookingAsBusy = (booking: HeldBooking, buffers: Buffers): BusyItem => ({
  start: busyFrom(booking, buffers),
  end: busyUntil(booking, buffers),
  kind: "booking",
  countsFrom: booking.start,
})

const busyFrom = (booking: HeldBooking, buffers: Buffers): number =>
  booking.start - Math.max(0, buffers.bufferBeforeMinutes - buffers.bufferAfterMinutes) * MINUTE

const busyUntil = (booking: HeldBooking, buffers: Buffers): number =>
  Math.max(booking.end, booking.heldEnd - buffers.bufferBeforeMinutes * MINUTE)

import { MINUTE } from "./calendar-days.ts"
import type { BusyItem, SlotInput } from "./slot-input.ts"

export type Buffers = Pick<SlotInput, "bufferBeforeMinutes" | "bufferAfterMinutes">

/** An open booking of a coach, epoch ms. `heldEnd` is the end of its reserved time, with the buffer of when it was booked. */
export type ReservedBooking = { readonly start: number; readonly end: number; readonly heldEnd: number }

/**
 * The end of the time that a session ending at `end` reserves for the coach. The longer buffer is added behind it, so that
 * reserved times without overlap keep both buffers.
 */
export const reservedEnd = (end: number, buffers: Buffers): number =>
  end + Math.max(buffers.bufferBeforeMinutes, buffers.bufferAfterMinutes) * MINUTE

/**
 * A booking as a busy item of the slot engine. The engine adds buffers to the new session only; these boundaries make its
 * result agree with the reserved times: a gap of the longer buffer on either side.
 */
export const bookingAsBusy = (booking: ReservedBooking, buffers: Buffers): BusyItem => ({
  start: busyFrom(booking, buffers),
  end: busyUntil(booking, buffers),
  kind: "booking",
  countsFrom: booking.start,
})

const busyFrom = (booking: ReservedBooking, buffers: Buffers): number =>
  booking.start - Math.max(0, buffers.bufferBeforeMinutes - buffers.bufferAfterMinutes) * MINUTE

const busyUntil = (booking: ReservedBooking, buffers: Buffers): number =>
  Math.max(booking.end, booking.heldEnd - buffers.bufferBeforeMinutes * MINUTE)

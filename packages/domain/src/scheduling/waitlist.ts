import { DAY, dayNumber, MINUTE } from "./calendar-days.ts"
import { firstInstantAt, zoneOffsets } from "./zone-offsets.ts"

/** How far ahead times are offered to somebody who waits for any time. */
export const WAITLIST_DAYS_AHEAD = 60

/** When an offer expires and goes to the next on the waitlist; never after its start. Epoch ms. */
export const offerExpiry = (now: number, start: number, hours: number): number =>
  Math.min(now + hours * 60 * MINUTE, start)

/** The window of times that a waitlist entry accepts: its day, or any time soon. Epoch ms, half-open. */
export const waitlistWindow = (
  { day, timeZone }: { readonly day: string | null; readonly timeZone: string },
  now: number,
): { from: number; to: number } => {
  if (day === null) return { from: now, to: now + WAITLIST_DAYS_AHEAD * DAY }
  const midnight = dayNumber(day) * DAY
  const zone = zoneOffsets(timeZone, midnight, midnight + DAY)
  return { from: firstInstantAt(zone, midnight), to: firstInstantAt(zone, midnight + DAY) }
}

/** Whether somebody can take a seat: free seats go first to those ahead of them on the waitlist. */
export const canTakeSeat = ({ seats, taken }: { seats: number; taken: number }, ahead: number): boolean =>
  taken + ahead < seats

import { DAY, dayNumber, MINUTE } from "./calendar-days.ts"
import { firstInstantAt, zoneOffsets } from "./zone-offsets.ts"

/** How far ahead a time may lie that is offered to somebody who waits for any time. */
export const WAITLIST_DAYS_AHEAD = 60

/** Until when an offered time is held before the next in line gets one; never after its start. Epoch ms. */
export const offerUntil = (now: number, start: number, hours: number): number =>
  Math.min(now + hours * 60 * MINUTE, start)

/** From when until when a time suits somebody who waits: their day, or any time soon. Epoch ms, half-open. */
export const waitingFor = (
  { day, timeZone }: { readonly day: string | null; readonly timeZone: string },
  now: number,
): { from: number; to: number } => {
  if (day === null) return { from: now, to: now + WAITLIST_DAYS_AHEAD * DAY }
  const midnight = dayNumber(day) * DAY
  const zone = zoneOffsets(timeZone, midnight, midnight + DAY)
  return { from: firstInstantAt(zone, midnight), to: firstInstantAt(zone, midnight + DAY) }
}

/** Whether somebody may take a seat who has so many ahead of them in its line: a seat that frees is first theirs. */
export const isSeatFree = ({ seats, taken }: { seats: number; taken: number }, ahead: number): boolean =>
  taken + ahead < seats

import type { Reply } from "../../../lib/contract.ts"
import { type Instant, msOf } from "../../../lib/times.ts"

type Slots = Reply<"GET /bookings/coaches/{coachId}/slots">

/** The coach's zone at a time: another than usual while they travel. */
export const coachZoneAt = (
  coach: { readonly timeZone: string },
  slots: Pick<Slots, "away"> | undefined,
  at: Instant,
): string =>
  slots?.away?.find(({ start, end }) => msOf(start) <= msOf(at) && msOf(at) < msOf(end))?.timeZone ??
  coach.timeZone

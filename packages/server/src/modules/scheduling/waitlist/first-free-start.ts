import type { SessionType } from "@rapport/domain/pricing/schema"
import { firstOpenSlots } from "@rapport/domain/scheduling/next-free"
import { waitlistWindow } from "@rapport/domain/scheduling/waitlist"
import type { Actor, Tx } from "../../../platform/context.ts"
import type { Pair } from "../calendar/lock-calendars.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { overlaps } from "../calendar/reserved-times.ts"
import { slotInput } from "../schedules/schedule-rows.ts"

/** The times that a waitlist entry accepts; `day` null for any. */
export interface WaitlistPreference {
  readonly day: string | null
  readonly timeZone: string
  readonly type: SessionType
  readonly minutes: number
}

/** The same before the type and the length are chosen from the coach's offers. */
export type WaitlistRequest = Pick<WaitlistPreference, "day" | "timeZone"> & {
  readonly type?: SessionType | undefined
  readonly minutes?: number | undefined
}

/** The booking facts over the window of the entry; null where the coach or the client is suspended or gone. */
export const readWaitlistFacts = (tx: Tx<Actor | null>, pair: Pair, request: WaitlistRequest) =>
  readBookingFacts(tx, pair, waitlistWindow(request, tx.now().getTime()), request)

/** The first time in the window of an entry that the coach offers and at which the client is free; null if there is none. */
export const firstFreeStart = (
  { schedule, coachBusy, clientReserved }: SchedulingFacts,
  preference: WaitlistPreference,
  now: number,
): number | null => {
  const { minutes } = preference
  const input = slotInput(schedule, coachBusy, { minutes, now, ...waitlistWindow(preference, now) })
  const isClientFree = (start: number) => !overlaps(clientReserved, start, start + minutes * 60_000)
  const [first] = firstOpenSlots(input, 1, isClientFree)
  return first ?? null
}

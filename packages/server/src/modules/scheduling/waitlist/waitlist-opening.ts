import type { SessionType } from "@rapport/domain/pricing/schema"
import { openSlotsAnywhere } from "@rapport/domain/scheduling/travel"
import { waitingFor } from "@rapport/domain/scheduling/waitlist"
import type { Actor, Tx } from "../../../platform/ctx.ts"
import type { Pair } from "../calendar/lock-calendars.ts"
import { readBookingFacts, type SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { overlaps } from "../calendar/reserved-times.ts"
import { slotInput } from "../schedules/schedule-rows.ts"

export interface Wanted {
  readonly day: string | null
  readonly timeZone: string
  readonly type: SessionType
  readonly minutes: number
}

/** What somebody waits for; the type and length are chosen by what the coach offers where they are left out. */
export type Suiting = Pick<Wanted, "day" | "timeZone"> & {
  readonly type?: SessionType | undefined
  readonly minutes?: number | undefined
}

/** What decides about an offer: the facts over the days that suit; null where one of the two is gone. */
export const factsFor = (tx: Tx<Actor | null>, pair: Pair, wanted: Suiting) =>
  readBookingFacts(tx, pair, waitingFor(wanted, tx.now().getTime()), wanted)

/** The first time that the coach offers, that suits who waits and at which both are free; null where there is none. */
export const firstOpening = (facts: SchedulingFacts, wanted: Wanted, now: number): number | null => {
  const { from, to } = waitingFor(wanted, now)
  const length = wanted.minutes * 60_000
  const starts = openSlotsAnywhere(
    slotInput(facts.schedule, facts.coachBusy, { minutes: wanted.minutes, now, from, to }),
  )
  return starts.find(start => !overlaps(facts.clientHeld, start, start + length)) ?? null
}

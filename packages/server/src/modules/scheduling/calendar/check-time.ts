import { isoInstant } from "@rapport/domain/kernel/fields"
import { type Refusal, refuse } from "@rapport/domain/kernel/result"
import { isInTheWay } from "@rapport/domain/scheduling/blocked-starts"
import type { Side } from "@rapport/domain/scheduling/moves"
import {
  openSlotsAnywhere,
  type TravellingInput,
  whyNotOfferedAnywhere,
} from "@rapport/domain/scheduling/travel"
import { slotInput } from "../schedules/schedule-rows.ts"
import { LOOK_AROUND, type SchedulingFacts } from "./read-booking-facts.ts"
import { overlaps } from "./reserved-times.ts"

const MINUTE = 60_000
const NEAREST = 3

export type TimeRefusal = Refusal<"slot_taken" | "slot_not_offered" | "client_busy">

export interface WantedTime {
  readonly start: number
  readonly minutes: number
  readonly by: Side
  readonly now: number
}

/** Why the session cannot begin then; null where it can. The very engine that shows free times decides. */
export const whyNotThen = (facts: SchedulingFacts, wanted: WantedTime): TimeRefusal | null => {
  const input = inputAround(facts, wanted)
  const more = () => ({ nearest: nearestFree(facts, wanted, input) })
  if (wanted.start % MINUTE !== 0)
    return refuse("slot_not_offered", { more: { reason: "not_on_grid", ...more() } })
  const reason = whyNotOfferedAnywhere(input, wanted.start)
  if (reason?.rule === "busy") return refuse("slot_taken", { more: more() })
  if (reason) return refuse("slot_not_offered", { more: { reason: reason.rule, ...more() } })
  return isClientFree(facts, wanted, wanted.start) ? null : refuse("client_busy", { more: more() })
}

/** As above for a time that was offered and agreed on before: only what is held now can stand against it. */
export const whyNotThenAgain = (facts: SchedulingFacts, wanted: WantedTime): TimeRefusal | null => {
  const input = inputAround(facts, wanted)
  const more = () => ({ nearest: nearestFree(facts, wanted, input) })
  if (wanted.start < wanted.now) return refuse("slot_not_offered", { more: { reason: "past", ...more() } })
  if (input.busy.some(item => isInTheWay(item, input, wanted.start)))
    return refuse("slot_taken", { more: more() })
  return isClientFree(facts, wanted, wanted.start) ? null : refuse("client_busy", { more: more() })
}

/** A coach is not held to their own notice: it protects them from others. */
const inputAround = (
  { schedule, coachBusy }: SchedulingFacts,
  { start, minutes, by, now }: WantedTime,
): TravellingInput => {
  const asked = { minutes, now, from: start - LOOK_AROUND, to: start + LOOK_AROUND }
  const input = slotInput(schedule, coachBusy, asked)
  return by === "coach" ? { ...input, minimumNoticeMinutes: 0 } : input
}

const nearestFree = (facts: SchedulingFacts, wanted: WantedTime, input: TravellingInput): string[] =>
  openSlotsAnywhere(input)
    .filter(start => start !== wanted.start && isClientFree(facts, wanted, start))
    .sort((a, b) => Math.abs(a - wanted.start) - Math.abs(b - wanted.start))
    .slice(0, NEAREST)
    .sort((a, b) => a - b)
    .map(isoInstant)

const isClientFree = ({ clientHeld }: SchedulingFacts, { minutes }: WantedTime, start: number): boolean =>
  !overlaps(clientHeld, start, start + minutes * MINUTE)

import { isoInstant } from "@rapport/domain/kernel/fields"
import { type Refusal, refuse } from "@rapport/domain/kernel/result"
import { conflictsWithBusy } from "@rapport/domain/scheduling/blocked-starts"
import type { Side } from "@rapport/domain/scheduling/transitions"
import {
  openSlotsWithTravel,
  type SlotInputWithTravel,
  slotRefusalWithTravel,
} from "@rapport/domain/scheduling/travel"
import { slotInput } from "../schedules/schedule-rows.ts"
import { type SchedulingFacts, SEARCH_AROUND_MS } from "./read-booking-facts.ts"
import { overlaps } from "./reserved-times.ts"

const MINUTE = 60_000
const MAX_NEAREST = 3

export type TimeRefusal = Refusal<"slot_taken" | "slot_not_offered" | "client_busy">

export interface RequestedTime {
  readonly start: number
  readonly minutes: number
  readonly by: Side
  readonly now: number
}

/** Why the session cannot start then; null where it can. Decided by the slot engine that also lists free times. */
export const timeRefusal = (facts: SchedulingFacts, requested: RequestedTime): TimeRefusal | null => {
  const input = inputAround(facts, requested)
  const nearest = () => ({ nearest: nearestFree(facts, requested, input) })
  if (requested.start % MINUTE !== 0)
    return refuse("slot_not_offered", { more: { reason: "not_on_grid", ...nearest() } })
  const reason = slotRefusalWithTravel(input, requested.start)
  if (reason?.rule === "busy") return refuse("slot_taken", { more: nearest() })
  if (reason) return refuse("slot_not_offered", { more: { reason: reason.rule, ...nearest() } })
  return isClientFree(facts, requested, requested.start) ? null : refuse("client_busy", { more: nearest() })
}

/** The same for a time that was offered and agreed before: only what is reserved by now is a reason against it. */
export const agreedTimeRefusal = (facts: SchedulingFacts, requested: RequestedTime): TimeRefusal | null => {
  const input = inputAround(facts, requested)
  const nearest = () => ({ nearest: nearestFree(facts, requested, input) })
  if (requested.start < requested.now)
    return refuse("slot_not_offered", { more: { reason: "past", ...nearest() } })
  if (input.busy.some(item => conflictsWithBusy(item, input, requested.start)))
    return refuse("slot_taken", { more: nearest() })
  return isClientFree(facts, requested, requested.start) ? null : refuse("client_busy", { more: nearest() })
}

/** The minimum notice protects coaches from their clients; it does not bind the coach. */
const inputAround = (
  { schedule, coachBusy }: SchedulingFacts,
  { start, minutes, by, now }: RequestedTime,
): SlotInputWithTravel => {
  const range = { minutes, now, from: start - SEARCH_AROUND_MS, to: start + SEARCH_AROUND_MS }
  const input = slotInput(schedule, coachBusy, range)
  return by === "coach" ? { ...input, minimumNoticeMinutes: 0 } : input
}

const nearestFree = (
  facts: SchedulingFacts,
  requested: RequestedTime,
  input: SlotInputWithTravel,
): string[] =>
  openSlotsWithTravel(input)
    .filter(start => start !== requested.start && isClientFree(facts, requested, start))
    .sort((a, b) => Math.abs(a - requested.start) - Math.abs(b - requested.start))
    .slice(0, MAX_NEAREST)
    .sort((a, b) => a - b)
    .map(isoInstant)

const isClientFree = (
  { clientReserved }: SchedulingFacts,
  { minutes }: RequestedTime,
  start: number,
): boolean => !overlaps(clientReserved, start, start + minutes * MINUTE)

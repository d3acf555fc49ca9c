import type { SessionType } from "../pricing/schema.ts"

export type BookingMode = "request" | "instant"
export interface Offer {
  readonly type: SessionType
  readonly minutes: number
}

/**
 * What is meant by a type and a length of which either may be left out: the first offered type, its shortest length.
 * Null where the coach does not offer it.
 */
export const chosenOffer = (offers: readonly Offer[], type?: SessionType, minutes?: number): Offer | null => {
  const wantedType = type ?? offers.find(each => minutes === undefined || each.minutes === minutes)?.type
  const fitting = offers.filter(
    each => each.type === wantedType && (minutes === undefined || each.minutes === minutes),
  )
  return fitting.reduce<Offer | null>(
    (least, each) => (!least || each.minutes < least.minutes ? each : least),
    null,
  )
}

/** The lowest free place; `held` are the numbers of open bookings, which may lie above a total that was lowered. */
export const lowestFreeSlotNumber = (
  held: ReadonlySet<number>,
  total: number,
): number | "coach_fully_booked" => {
  if (held.size >= total) return "coach_fully_booked"
  let number = 1
  while (held.has(number)) number++
  return number
}

/** The place a new booking gets: the one asked for, or the lowest free one. */
export const slotNumberFor = (
  held: ReadonlySet<number>,
  total: number,
  wanted?: number,
): number | "coach_fully_booked" | "slot_number_taken" | "not_on_offer" => {
  const lowest = lowestFreeSlotNumber(held, total)
  if (wanted === undefined) return lowest
  if (wanted > total) return "not_on_offer"
  if (held.has(wanted)) return "slot_number_taken"
  return lowest === "coach_fully_booked" ? lowest : wanted
}

/**
 * Whether a new booking stands at once. It needs a time and nobody left to ask: a client books at once where the coach
 * offers that for the type; a coach books for a client at once only what is free.
 */
export const standsAtOnce = (ask: {
  readonly by: "client" | "coach"
  readonly offered: BookingMode
  readonly wanted: BookingMode | undefined
  readonly hasTime: boolean
  readonly amount: number
}): boolean => {
  if (!ask.hasTime || ask.wanted === "request") return false
  return ask.by === "coach" ? ask.amount === 0 : ask.offered === "instant"
}

/** The hours and rules that a new coach starts with. */
export const firstSchedule = (timeZone: string) => ({
  timeZone,
  weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }],
  overrides: [],
  timeOff: [],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  intervalMinutes: 30,
  minimumNoticeMinutes: 4 * 60,
  maxDaysAhead: 60,
  dateWindow: null,
  limits: null,
  totalSlots: 10,
  bookingMode: { VIDEO: "request", VOICE: "request", CHAT: "request" } as const,
  offers: (["VIDEO", "VOICE", "CHAT"] as const).flatMap(type => [30, 60].map(minutes => ({ type, minutes }))),
  policy: { freeUntilHours: 24, approvalUntilHours: 12, late: "fee" } as const,
  fallbackLink: null,
})

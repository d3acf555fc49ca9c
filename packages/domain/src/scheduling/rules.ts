import type { SessionType } from "../pricing/schema.ts"
import { isOfferedType, offeredTypes } from "./offered-types.ts"

export type BookingMode = "request" | "instant"
export interface Offer {
  readonly type: SessionType
  readonly minutes: number
}

/**
 * The offer for a type and a length, which default to the first offered type and its shortest length. Null where the coach
 * does not offer them, or nobody can for now.
 */
export const chosenOffer = (saved: readonly Offer[], type?: SessionType, minutes?: number): Offer | null => {
  const offers = saved.filter(offer => isOfferedType(offer.type))
  const chosenType = type ?? offers.find(offer => minutes === undefined || offer.minutes === minutes)?.type
  const fitting = offers.filter(
    offer => offer.type === chosenType && (minutes === undefined || offer.minutes === minutes),
  )
  return fitting.reduce<Offer | null>(
    (shortest, offer) => (!shortest || offer.minutes < shortest.minutes ? offer : shortest),
    null,
  )
}

/**
 * The lowest free capacity slot. `used` are the numbers in use; some may exceed `total`, where the coach has lowered it
 * since.
 */
export const lowestFreeSlotNumber = (
  used: ReadonlySet<number>,
  total: number,
): number | "coach_fully_booked" => {
  if (used.size >= total) return "coach_fully_booked"
  let number = 1
  while (used.has(number)) number++
  return number
}

/** The capacity slot of a new booking: the requested one, or the lowest free one. */
export const assignSlotNumber = (
  used: ReadonlySet<number>,
  total: number,
  requested?: number,
): number | "coach_fully_booked" | "slot_number_taken" | "not_on_offer" => {
  const lowest = lowestFreeSlotNumber(used, total)
  if (requested === undefined) return lowest
  if (requested > total) return "not_on_offer"
  if (used.has(requested)) return "slot_number_taken"
  return lowest === "coach_fully_booked" ? lowest : requested
}

/**
 * Whether a new booking is confirmed at once. It needs a time. A client's booking is where the coach offers instant booking
 * for the type, a coach's booking for a client where it is free of charge.
 */
export const isInstantBooking = (request: {
  readonly by: "client" | "coach"
  readonly offeredMode: BookingMode
  readonly requestedMode: BookingMode | undefined
  readonly hasTime: boolean
  readonly amount: number
}): boolean => {
  if (!request.hasTime || request.requestedMode === "request") return false
  return request.by === "coach" ? request.amount === 0 : request.offeredMode === "instant"
}

/** The default schedule of a new coach: no hours, so that nobody can book before the coach sets them. */
export const initialSchedule = (timeZone: string) => ({
  timeZone,
  weekly: [],
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
  offers: offeredTypes.flatMap(type => [30, 60].map(minutes => ({ type, minutes }))),
  policy: { freeUntilHours: 24, approvalUntilHours: 12, late: "fee" } as const,
  fallbackLink: null,
})

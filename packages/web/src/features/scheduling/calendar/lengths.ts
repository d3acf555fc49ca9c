import type { Timed } from "../../../entities/booking/booking.ts"
import type { Offer } from "./api.ts"
import { wayOf } from "./ways.ts"

/** The other lengths on offer that this session can be given: only where moving it needs no answer. */
export const otherLengths = (booking: Timed, offers: readonly Offer[], now: number): number[] => {
  if (booking.group !== null || wayOf(booking, now) !== "at_once") return []
  return offers
    .filter(({ type, minutes }) => type === booking.type && minutes !== booking.minutes)
    .map(({ minutes }) => minutes)
    .toSorted((one, other) => one - other)
}

/** The length on offer that is meant where an edge was let go, in the direction it was drawn; null for none. */
export const lengthMeant = (drawn: number, now: number, others: readonly number[]): number | null => {
  const wanted = others.filter(each => (drawn > now ? each > now : drawn < now && each < now))
  return wanted.toSorted((one, other) => Math.abs(one - drawn) - Math.abs(other - drawn))[0] ?? null
}

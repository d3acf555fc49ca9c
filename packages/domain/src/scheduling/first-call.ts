import type { SessionType } from "../pricing/schema.ts"
import { isOfferedType } from "./offered-types.ts"
import type { Offer } from "./rules.ts"

/** A free first call is had by every type on offer in which people hear each other. */
export const firstCallTypes = (offers: readonly Offer[]): SessionType[] => {
  const types = new Set(offers.map(({ type }) => type))
  return [...types].filter(type => type !== "CHAT" && isOfferedType(type)).sort()
}

/** The offer where its length may be that of the coach's free first call, which need not be one of the usual lengths. */
export const possibleFirstCall = (
  offers: readonly Offer[],
  type: SessionType | undefined,
  minutes: number | undefined,
): Offer | null => {
  const [usual] = firstCallTypes(offers)
  const chosen = type ?? usual
  return minutes !== undefined && chosen && firstCallTypes(offers).includes(chosen)
    ? { type: chosen, minutes }
    : null
}

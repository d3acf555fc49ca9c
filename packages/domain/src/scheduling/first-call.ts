import type { SessionType } from "../pricing/schema.ts"
import { isOfferedType } from "./offered-types.ts"
import type { Offer } from "./rules.ts"

/** In a first call people hear each other. */
export const canBeFirstCall = (type: SessionType): boolean => type !== "CHAT" && isOfferedType(type)

/** A free first call is had by every type on offer that allows one. */
export const firstCallTypes = (offers: readonly Offer[]): SessionType[] => {
  const types = new Set(offers.map(({ type }) => type))
  return [...types].filter(canBeFirstCall).sort()
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

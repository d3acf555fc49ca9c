import type { Availability, Offer, Schedule, SessionType } from "./api.ts"
import type { Draft, HoursDraft, ScheduleDraft, Stay } from "./draft.ts"

/** Hours as they come out for clients, and of which sessions. */
export interface Effective extends HoursDraft {
  travel: readonly Stay[]
  offers: readonly Offer[]
}

/** The usual hours are for the types that no schedule names. */
export const effectiveOf = (draft: Draft, schedules: readonly Schedule[]): Effective => {
  const named = new Set<SessionType>(schedules.flatMap(({ types }) => types))
  return { ...draft, offers: draft.offers.filter(({ type }) => !named.has(type)) }
}

/** The usual time off closes every schedule; journeys move those kept in the home zone. */
export const effectiveWithin = (draft: ScheduleDraft, usual: Availability): Effective => ({
  ...draft,
  timeOff: [...usual.timeOff, ...draft.timeOff],
  travel: draft.timeZone === usual.timeZone ? usual.travel : [],
  offers: usual.offers.filter(({ type }) => draft.types.includes(type)),
})

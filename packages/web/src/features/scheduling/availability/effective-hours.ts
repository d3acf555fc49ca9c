import type { Availability, Offer, Schedule } from "../../../entities/availability/api.ts"
import type { SessionType } from "../../../entities/booking/booking.ts"

import type { Draft, HoursDraft, ScheduleDraft, TravelPeriod } from "./draft.ts"

/** The hours in which clients can book, and the types of session that use them. */
export interface EffectiveHours extends HoursDraft {
  travel: readonly TravelPeriod[]
  offers: readonly Offer[]
}

/** The usual hours are used by the types that no schedule names. */
export const effectiveUsualHours = (draft: Draft, schedules: readonly Schedule[]): EffectiveHours => {
  const named = new Set<SessionType>(schedules.flatMap(({ types }) => types))
  return { ...draft, offers: draft.offers.filter(({ type }) => !named.has(type)) }
}

/** The usual time off closes every schedule; travel moves those in the home zone. */
export const effectiveScheduleHours = (draft: ScheduleDraft, usual: Availability): EffectiveHours => ({
  ...draft,
  timeOff: [...usual.timeOff, ...draft.timeOff],
  travel: draft.timeZone === usual.timeZone ? usual.travel : [],
  offers: usual.offers.filter(({ type }) => draft.types.includes(type)),
})

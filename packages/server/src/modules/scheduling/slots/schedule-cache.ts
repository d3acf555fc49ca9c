import type { HoursOfCoach } from "../schedules/schedule-rows.ts"

export interface CachedSchedule {
  revision: number
  hours: HoursOfCoach
}

const MAX_ENTRIES = 5000

/** The hours that this server read last, by coach. Their revision stands beside them: other hours have another one. */
const known = new Map<string, CachedSchedule>()

export const cachedScheduleOf = (coachId: string): CachedSchedule | undefined => known.get(coachId)

export const cacheSchedule = (coachId: string, read: CachedSchedule): void => {
  if (known.size >= MAX_ENTRIES) known.clear()
  known.set(coachId, read)
}

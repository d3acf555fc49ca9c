import type { HoursOfCoach } from "../schedules/schedule-rows.ts"

export interface KnownHours {
  revision: number
  hours: HoursOfCoach
}

const MAX_ENTRIES = 5000

/** The hours that this server read last, by coach. Their revision stands beside them: other hours have another one. */
const known = new Map<string, KnownHours>()

export const knownHoursOf = (coachId: string): KnownHours | undefined => known.get(coachId)

export const keepHours = (coachId: string, read: KnownHours): void => {
  if (known.size >= MAX_ENTRIES) known.clear()
  known.set(coachId, read)
}

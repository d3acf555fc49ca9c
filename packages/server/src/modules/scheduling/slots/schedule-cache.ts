import type { HoursOfCoach } from "../schedules/schedule-rows.ts"

export interface CachedSchedule {
  revision: number
  hours: HoursOfCoach
}

const MAX_ENTRIES = 5000

/**
 * The hours of each coach. An entry is stale when a schedule of the coach has changed; a trigger then raises
 * `schedules.revision`, which every reader reads anew and compares before it uses an entry.
 */
export class ScheduleCache {
  readonly #entries = new Map<string, CachedSchedule>()

  get(coachId: string): CachedSchedule | undefined {
    return this.#entries.get(coachId)
  }

  set(coachId: string, schedule: CachedSchedule): void {
    if (this.#entries.size >= MAX_ENTRIES) this.#entries.clear()
    this.#entries.set(coachId, schedule)
  }
}

import { type RawBuilder, sql } from "kysely"
import { type HoursOfCoach, hoursColumns } from "./schedule.ts"

export interface KnownHours {
  revision: number
  hours: HoursOfCoach
}

const MOST = 5000

/** The hours that this server read last, by coach. Their revision stands beside them: other hours have another one. */
const known = new Map<string, KnownHours>()

export const knownHoursOf = (coachId: string): KnownHours | undefined => known.get(coachId)

export const keepHours = (coachId: string, read: KnownHours): void => {
  if (known.size >= MOST) known.clear()
  known.set(coachId, read)
}

/**
 * SQL: the hours in `schedules`, or null where they are of the revision that is known here. Most are: then the dozen
 * columns are neither sent nor parsed. The revision is read in the same statement as the held times, so nothing is stale.
 */
export const hoursUnlessKnown = (
  revision: unknown,
): RawBuilder<HoursOfCoach | null> => sql<HoursOfCoach | null>`case
  when schedules.revision = ${revision}::integer then null
  else (select row_to_json(hours) from (select ${hoursColumns}) hours) end`

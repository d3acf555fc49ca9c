import { type RawBuilder, sql } from "kysely"
import { type HoursRow, hoursColumns } from "./schedule.ts"

const MOST = 5000

/** The hours that this server read last, by coach. Their version stands beside them: other hours have another one. */
const known = new Map<string, { version: number; hours: HoursRow }>()

export const knownVersion = (coachId: string): number => known.get(coachId)?.version ?? 0

/**
 * SQL: the hours in `schedules`, or null where they are of the version that is known here. Most are: then the dozen
 * columns are neither sent nor parsed. The version is read in the same statement as the held times, so nothing is stale.
 */
export const hoursUnlessKnown = (version: unknown): RawBuilder<HoursRow | null> => sql<HoursRow | null>`case
  when schedules.version = ${version}::integer then null
  else (select row_to_json(hours) from (select ${hoursColumns}) hours) end`

/** The hours that belong to what `hoursUnlessKnown` gave. */
export const hoursAt = (coachId: string, version: number, sent: HoursRow | null): HoursRow | null => {
  if (!sent) return known.get(coachId)?.hours ?? null
  if (known.size >= MOST) known.clear()
  known.set(coachId, { version, hours: sent })
  return sent
}

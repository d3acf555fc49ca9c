import { type RawBuilder, sql } from "kysely"

/** SQL: the coach has set hours, weekly ones or on single dates, in any schedule. */
export const hasHours = (coachId: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  exists (select 1 from schedules s where s.coach_id = ${coachId} and (s.weekly <> '[]' or s.overrides <> '[]'))
  or exists (select 1 from named_schedules s where s.coach_id = ${coachId} and s.weekly <> '[]'))`

import { type RawBuilder, sql } from "kysely"

/** SQL: the coach has set prices or accepted the default ones. */
export const hasPrices = (coachId: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from price_configs c where c.coach_id = ${coachId} and c.set_at is not null)`

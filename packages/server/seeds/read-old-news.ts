import { sql } from "kysely"
import type { House } from "../src/platform/ctx.ts"

/** Eight weeks of notifications were read by people long ago; only the newest are news. */
export const readOldNews = async (house: House, before: Date): Promise<void> => {
  await sql`update notifications set read_at = at where at < ${before} and read_at is null`.execute(house.db)
}

import { sql } from "kysely"
import type { Actor, Tx } from "../../platform/ctx.ts"

/**
 * Held until the transaction ends by whoever blocks, ties or unties these two, so that a tie cannot slip in beside
 * the block that forbids it. Taken before any row of theirs.
 */
export const lockRelationship = async (tx: Tx<Actor | null>, a: string, b: string): Promise<void> => {
  const pair = [a, b].sort().join(" ")
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pair ${pair}`}, 0))`.execute(tx.db)
}

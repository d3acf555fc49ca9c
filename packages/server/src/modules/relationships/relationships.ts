import { type RawBuilder, sql } from "kysely"
import type { Actor, Tx } from "../../platform/context.ts"

export interface Relationship {
  kind: "connection" | "friendship"
  a: string
  b: string
  /** The id of the connection or friendship. */
  sourceId: string
}

const orderedPair = (a: string, b: string) => (a < b ? { low_id: a, high_id: b } : { low_id: b, high_id: a })

/** Called by the module that owns the connection or friendship, in the transaction that creates it. */
export const addRelationship = async (
  tx: Tx<Actor | null>,
  { kind, a, b, sourceId }: Relationship,
): Promise<void> => {
  await tx.db
    .insertInto("relationships")
    .values({ kind, source_id: sourceId, ...orderedPair(a, b) })
    .onConflict(oc => oc.doNothing())
    .execute()
}

/** Called by the module that owns the connection or friendship, in the transaction that ends it. */
export const removeRelationship = async (
  tx: Tx<Actor | null>,
  kind: Relationship["kind"],
  sourceId: string,
): Promise<void> => {
  await tx.db.deleteFrom("relationships").where("kind", "=", kind).where("source_id", "=", sourceId).execute()
}

/** SQL: `column` is a person who is connected to `personId` or their friend. */
export const isRelatedTo = (
  personId: string,
  column: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from relationships
  where (low_id = ${personId} and high_id = ${column}) or (high_id = ${personId} and low_id = ${column}))`

/**
 * Serialises all changes between two people until the transaction ends: blocks, and the start and end of connections
 * and friendships. Without it a connection could start in parallel with the block that forbids it. Taken before any of
 * their rows is locked.
 */
export const lockRelationship = async (tx: Tx<Actor | null>, a: string, b: string): Promise<void> => {
  const pair = [a, b].sort().join(" ")
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pair ${pair}`}, 0))`.execute(tx.db)
}

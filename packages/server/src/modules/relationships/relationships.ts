import { type RawBuilder, sql } from "kysely"
import type { Actor, Tx } from "../../platform/ctx.ts"

export interface Relationship {
  kind: "connection" | "friendship"
  a: string
  b: string
  /** The connection or friendship that this tie mirrors. */
  sourceId: string
}

const ordered = (a: string, b: string) => (a < b ? { low_id: a, high_id: b } : { low_id: b, high_id: a })

/** Called by the owner of the tie, in the transaction that makes it. */
export const addRelationship = async (
  tx: Tx<Actor | null>,
  { kind, a, b, sourceId }: Relationship,
): Promise<void> => {
  await tx.db
    .insertInto("ties")
    .values({ kind, source_id: sourceId, ...ordered(a, b) })
    .onConflict(oc => oc.doNothing())
    .execute()
}

/** Called by the owner of the tie, in the transaction that ends it. */
export const removeRelationship = async (
  tx: Tx<Actor | null>,
  kind: Relationship["kind"],
  sourceId: string,
): Promise<void> => {
  await tx.db.deleteFrom("ties").where("kind", "=", kind).where("source_id", "=", sourceId).execute()
}

/** SQL: `column` is a person tied to `personId`. */
export const isRelatedTo = (
  personId: string,
  column: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from ties
  where (low_id = ${personId} and high_id = ${column}) or (high_id = ${personId} and low_id = ${column}))`

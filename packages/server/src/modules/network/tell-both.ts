import type { Actor, Tx } from "../../platform/ctx.ts"
import type { Connection } from "./queries.ts"

/** Both people's open browsers read the connection again; after the commit. */
export const tellBoth = (tx: Tx<Actor | null>, connection: Connection): void =>
  tellOf(tx, connection, [connection.coach_id, connection.client_id])

export const tellOf = (tx: Tx<Actor | null>, connection: Connection, people: readonly string[]): void =>
  tx.afterCommit(() =>
    tx.app.realtime.tell(people, "connection:changed", { id: connection.id, version: connection.version }),
  )

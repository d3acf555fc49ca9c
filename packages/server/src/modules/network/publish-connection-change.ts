import type { Actor, Tx } from "../../platform/context.ts"
import type { Connection } from "./queries.ts"

/** After the commit, tells the open browsers of both people to read the connection again. */
export const publishConnectionChange = (tx: Tx<Actor | null>, connection: Connection): void =>
  publishConnectionChangeTo(tx, connection, [connection.coach_id, connection.client_id])

export const publishConnectionChangeTo = (
  tx: Tx<Actor | null>,
  connection: Connection,
  people: readonly string[],
): void =>
  tx.afterCommit(() =>
    tx.app.realtime.publish(people, "connection:changed", { id: connection.id, version: connection.version }),
  )

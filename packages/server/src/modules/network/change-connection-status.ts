import { daysAfter } from "@rapport/domain/network/limits"
import type { ConnectionTargetStatus, Side } from "@rapport/domain/network/rules"
import type { Actor, Tx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { addRelationship, removeRelationship } from "../relationships/index.ts"
import { appendConsentChanges, appendHistory } from "./history.ts"
import { publishConnectionChange, publishConnectionChangeTo } from "./publish-connection-change.ts"
import type { Connection } from "./queries.ts"

export interface StatusChange {
  to: ConnectionTargetStatus | "expired"
  /** Null for an expiry. */
  by: Side | null
  reason?: string | null
  /** Caused by a block: only the person who blocked is notified. */
  quiet?: boolean
}

/** Writes a status change that the rules allow: the row, history, consent, relationship and event, in one transaction. */
export const changeConnectionStatus = async (
  tx: Tx<Actor | null>,
  connection: Connection,
  change: StatusChange,
): Promise<Connection> => {
  const changed = await tx.db
    .updateTable("connections")
    .set(eb => ({ ...valuesOf(tx, change), version: eb("version", "+", 1) }))
    .where("id", "=", connection.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const isAnswer = change.to === "accepted" || change.to === "declined"
  await appendHistory(tx, changed, [
    {
      what: change.to === "pending" ? "reopened" : change.to,
      by: change.by,
      reason: change.reason ?? null,
      ...(isAnswer && { waitingSince: connection.waiting_since }),
    },
  ])
  if (revokesScopes(change.to))
    await appendConsentChanges(tx, changed, { granted: [], revoked: connection.scopes })
  if (change.to === "accepted")
    await addRelationship(tx, {
      kind: "connection",
      a: changed.coach_id,
      b: changed.client_id,
      sourceId: changed.id,
    })
  if (change.to === "ended") await removeRelationship(tx, "connection", changed.id)
  await publishStatusChange(tx, changed, change)
  return changed
}

const revokesScopes = (to: StatusChange["to"]): boolean =>
  to === "withdrawn" || to === "expired" || to === "ended"

const valuesOf = (tx: Tx<Actor | null>, { to, by, reason }: StatusChange) => {
  const now = tx.now()
  const isAnswer = to === "accepted" || to === "declined"
  return {
    status: to,
    status_since: now,
    reason: reason ?? null,
    expires_at: to === "pending" ? daysAfter(now, tx.app.config.requestDays) : null,
    ...(to === "pending" && { waiting_since: now, answered_at: null }),
    ...(isAnswer && { answered_at: now }),
    ...(to === "ended" && { ended_by: by }),
    ...(revokesScopes(to) && { scopes: [] }),
  }
}

const publishStatusChange = async (
  tx: Tx<Actor | null>,
  connection: Connection,
  { to, by, quiet = false }: StatusChange,
): Promise<void> => {
  const { id: connectionId, coach_id: coachId, client_id: clientId } = connection
  const payload = { connectionId, coachId, clientId }
  if (quiet) publishConnectionChangeTo(tx, connection, [by === "client" ? clientId : coachId])
  else publishConnectionChange(tx, connection)
  if (to === "ended") return publish(tx, "connection.ended", { ...payload, by: by ?? "client", quiet })
  // Nobody is notified of a request that a block closes, and it has no bookings that an event handler must cancel.
  if (quiet) return
  await publish(tx, to === "pending" ? "connection.reopened" : `connection.${to}`, payload)
}

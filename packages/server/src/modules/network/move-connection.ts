import { daysAfter } from "@rapport/domain/network/limits"
import type { Move, Side } from "@rapport/domain/network/rules"
import type { Actor, Tx } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import { addRelationship, removeRelationship } from "../relationships/index.ts"
import { publishConnectionChange, publishConnectionChangeTo } from "./publish-connection-change.ts"
import type { Connection } from "./queries.ts"
import { appendConsent, appendHistory } from "./write-history.ts"

export interface Moving {
  to: Move | "expired"
  /** Null for what time does. */
  by: Side | null
  reason?: string | null
  /** By a block: only who blocked hears of it. */
  quiet?: boolean
}

/** Makes a move that the rules allow: the row, its history, its consent, its tie, its event, in one transaction. */
export const moveConnection = async (
  tx: Tx<Actor | null>,
  connection: Connection,
  move: Moving,
): Promise<Connection> => {
  const moved = await tx.db
    .updateTable("connections")
    .set(row => ({ ...valuesOf(tx, move), version: row("version", "+", 1) }))
    .where("id", "=", connection.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const answers = move.to === "accepted" || move.to === "declined"
  await appendHistory(tx, moved, [
    {
      what: move.to === "pending" ? "reopened" : move.to,
      by: move.by,
      reason: move.reason ?? null,
      ...(answers && { waitingSince: connection.waiting_since }),
    },
  ])
  if (isOver(move.to)) await appendConsent(tx, moved, { granted: [], revoked: connection.scopes })
  if (move.to === "accepted")
    await addRelationship(tx, {
      kind: "connection",
      a: moved.coach_id,
      b: moved.client_id,
      sourceId: moved.id,
    })
  if (move.to === "ended") await removeRelationship(tx, "connection", moved.id)
  await announce(tx, moved, move)
  return moved
}

const isOver = (to: Moving["to"]): boolean => to === "withdrawn" || to === "expired" || to === "ended"

const valuesOf = (tx: Tx<Actor | null>, { to, by, reason }: Moving) => {
  const now = tx.now()
  const answered = to === "accepted" || to === "declined"
  return {
    status: to,
    status_since: now,
    reason: reason ?? null,
    expires_at: to === "pending" ? daysAfter(now, tx.app.config.requestDays) : null,
    ...(to === "pending" && { waiting_since: now, answered_at: null }),
    ...(answered && { answered_at: now }),
    ...(to === "ended" && { ended_by: by }),
    ...(isOver(to) && { scopes: [] }),
  }
}

const announce = async (
  tx: Tx<Actor | null>,
  moved: Connection,
  { to, by, quiet = false }: Moving,
): Promise<void> => {
  const of = { connectionId: moved.id, coachId: moved.coach_id, clientId: moved.client_id }
  if (quiet) publishConnectionChangeTo(tx, moved, [by === "client" ? moved.client_id : moved.coach_id])
  else publishConnectionChange(tx, moved)
  if (to === "ended") return publish(tx, "connection.ended", { ...of, by: by ?? "client", quiet })
  // A request that a block closes is told to nobody; its bookings, which an ending must cancel, do not exist yet.
  if (quiet) return
  await publish(tx, to === "pending" ? "connection.reopened" : `connection.${to}`, of)
}

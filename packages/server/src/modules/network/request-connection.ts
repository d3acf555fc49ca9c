import { ok, refuse } from "@rapport/domain/kernel/result"
import { inOrder } from "@rapport/domain/network/consent"
import { daysAfter } from "@rapport/domain/network/limits"
import { whyMayNotAsk } from "@rapport/domain/network/rules"
import type { requestConnection as requestBody } from "@rapport/domain/network/schema"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import { lockRelationship } from "../relationships/index.ts"
import { findCoachOpenTo } from "./access.ts"
import { moveConnection } from "./move-connection.ts"
import { presentConnection } from "./present.ts"
import { publishConnectionChange } from "./publish-connection-change.ts"
import { type Connection, lockNewestOf } from "./queries.ts"
import { appendConsent, appendHistory } from "./write-history.ts"

export type RequestConnection = z.output<typeof requestBody>

/** A client, whatever their roles, asks a coach to connect, with the scopes that hold from the coach's yes on. */
export const requestConnection = (ctx: Ctx, input: RequestConnection) =>
  inTransaction(ctx, async tx => {
    if (input.coachId === tx.actor.id) return refuse("not_yourself")
    if (!tx.actor.verified) return refuse("address_not_verified")
    const pair = { coachId: input.coachId, clientId: tx.actor.id }
    await lockRelationship(tx, pair.coachId, pair.clientId)
    const coach = await findCoachOpenTo(tx, input.coachId)
    if (!coach) return refuse("not_found")
    const { newest, effectiveStatus, asks } = await lockNewestOf(tx, pair)
    const refusal = whyMayNotAsk(effectiveStatus, asks)
    if (refusal) return refuse(refusal)
    if (!coach.takesRequests) return refuse("not_accepting_requests")
    if (newest?.status === "pending") await moveConnection(tx, newest, { to: "expired", by: null })
    const made = await insertRequest(tx, input)
    await publish(tx, "connection.requested", { connectionId: made.id, ...pair })
    publishConnectionChange(tx, made)
    return ok(await presentConnection(tx, made))
  })

const insertRequest = async (tx: Tx, input: RequestConnection): Promise<Connection> => {
  const now = tx.now()
  const scopes = inOrder(input.scopes)
  const made = await tx.db
    .insertInto("connections")
    .values({
      coach_id: input.coachId,
      client_id: tx.actor.id,
      status: "pending",
      message: input.message.trim(),
      goals: [...new Set(input.goals)],
      scopes,
      reason: null,
      requested_at: now,
      waiting_since: now,
      status_since: now,
      expires_at: daysAfter(now, tx.app.config.requestDays),
      ended_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await appendHistory(tx, made, [
    { what: "requested", by: "client" },
    ...(scopes.length > 0 ? [{ what: "scopes_granted" as const, by: "client" as const, scopes }] : []),
  ])
  await appendConsent(tx, made, { granted: scopes, revoked: [] })
  return made
}

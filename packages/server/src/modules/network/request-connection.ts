import { ok, refuse } from "@rapport/domain/kernel/result"
import { inDisplayOrder } from "@rapport/domain/network/consent"
import { chooseGoals, defaultGoals } from "@rapport/domain/network/goals"
import { daysAfter } from "@rapport/domain/network/limits"
import { connectionRequestRefusal } from "@rapport/domain/network/rules"
import type { requestConnection as requestBody } from "@rapport/domain/network/schema"
import type { z } from "zod"
import type { Ctx, Tx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { lockRelationship } from "../relationships/index.ts"
import { findVisibleCoach } from "./access.ts"
import { changeConnectionStatus } from "./change-connection-status.ts"
import { appendConsentChanges, appendHistory } from "./history.ts"
import { presentConnection } from "./present.ts"
import { publishConnectionChange } from "./publish-connection-change.ts"
import { type Connection, lockNewestConnection } from "./queries.ts"

export type RequestConnection = z.output<typeof requestBody>

/** A client, whatever their other roles, sends a coach a connection request. Its scopes apply once the coach accepts. */
export const requestConnection = (ctx: Ctx, input: RequestConnection) =>
  inTransaction(ctx, async tx => {
    const { goals, errors } = chooseGoals(input.goals, offeredGoals(tx))
    if (errors.length > 0) return refuse("invalid_request", { errors })
    if (input.coachId === tx.actor.id) return refuse("not_yourself")
    if (!tx.actor.verified) return refuse("address_not_verified")
    const pair = { coachId: input.coachId, clientId: tx.actor.id }
    await lockRelationship(tx, pair.coachId, pair.clientId)
    const coach = await findVisibleCoach(tx, input.coachId)
    if (!coach) return refuse("not_found")
    const { newest, effectiveStatus, recentRequests } = await lockNewestConnection(tx, pair)
    const refusal = connectionRequestRefusal(effectiveStatus, recentRequests)
    if (refusal) return refuse(refusal)
    if (!coach.acceptsRequests) return refuse("not_accepting_requests")
    if (newest?.status === "pending") await changeConnectionStatus(tx, newest, { to: "expired", by: null })
    const request = await insertRequest(tx, { ...input, goals })
    await publish(tx, "connection.requested", { connectionId: request.id, ...pair })
    publishConnectionChange(tx, request)
    return ok(await presentConnection(tx, request))
  })

const insertRequest = async (tx: Tx, input: RequestConnection): Promise<Connection> => {
  const now = tx.now()
  const scopes = inDisplayOrder(input.scopes)
  const request = await tx.db
    .insertInto("connections")
    .values({
      coach_id: input.coachId,
      client_id: tx.actor.id,
      status: "pending",
      message: input.message.trim(),
      goals: input.goals,
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
  await appendHistory(tx, request, [
    { what: "requested", by: "client" },
    ...(scopes.length > 0 ? [{ what: "scopes_granted" as const, by: "client" as const, scopes }] : []),
  ])
  await appendConsentChanges(tx, request, { granted: scopes, revoked: [] })
  return request
}

/** The goals that a request can name: those of the server's settings, or the default ones. */
const offeredGoals = (ctx: Ctx): readonly string[] => {
  const { connectionGoals } = ctx.app.config
  return connectionGoals.length > 0 ? connectionGoals : defaultGoals
}

export const listGoals = (ctx: Ctx) => ok({ items: [...offeredGoals(ctx)], nextCursor: null })

import { ok, refuse, refuseWrongStatus } from "@rapport/domain/kernel/result"
import { type ConnectionTargetStatus, connectionTransitionRefusal } from "@rapport/domain/network/rules"
import type { Scope } from "@rapport/domain/network/schema"
import type { Ctx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { isStillCoach } from "../accounts/index.ts"
import { areBlocked } from "../relationships/index.ts"
import { lockOwnConnection } from "./access.ts"
import { changeConnectionStatus } from "./change-connection-status.ts"
import { presentConnection, shownScopes } from "./present.ts"
import { setScopes } from "./set-scopes.ts"

export interface ChangeConnection {
  id: string
  status?: ConnectionTargetStatus | undefined
  reason?: string | null | undefined
  scopes?: Scope[] | undefined
}

/**
 * One of its two people changes a connection: the coach answers or reopens a request, the client withdraws it or
 * changes scopes, either side ends the connection. Requesting the current status changes nothing.
 */
export const changeConnection = (ctx: Ctx, input: ChangeConnection) =>
  inTransaction(ctx, async tx => {
    const connection = await lockOwnConnection(tx, input.id, { ending: input.status === "ended" })
    if (!connection) return refuse("not_found")
    const changesStatus = input.status !== undefined && input.status !== connection.effectiveStatus
    if (
      input.scopes &&
      !areSameScopes(input.scopes, shownScopes(tx, connection, connection.effectiveStatus))
    ) {
      if (connection.side === "coach")
        return refuse("forbidden", { detail: "Only the client chooses what is shared." })
      if (changesStatus)
        return refuse("invalid_request", {
          errors: [{ path: "scopes", message: "Change one thing at a time." }],
        })
      return setScopes(tx, connection, input.scopes)
    }
    if (!input.status || !changesStatus) return ok(await presentConnection(tx, connection))
    const startsCoaching = input.status === "accepted" || input.status === "pending"
    if (startsCoaching && connection.side === "coach" && !(await isStillCoach(tx))) return refuse("forbidden")
    const refusal = connectionTransitionRefusal(connection.effectiveStatus, input.status, connection.side)
    if (refusal)
      return refusal === "wrong_status" ? refuseWrongStatus(connection.effectiveStatus) : refuse(refusal)
    if (input.status === "pending" && (await areBlocked(tx, connection.coach_id, connection.client_id)))
      return refuseWrongStatus(connection.effectiveStatus)
    const changed = await changeConnectionStatus(tx, connection, {
      to: input.status,
      by: connection.side,
      reason: input.reason?.trim() || null,
    })
    return ok(await presentConnection(tx, changed))
  })

const areSameScopes = (some: readonly Scope[], others: readonly Scope[]): boolean =>
  new Set(some).symmetricDifference(new Set(others)).size === 0

export interface AnswerRequests {
  ids: readonly string[]
  status: "accepted" | "declined"
  reason?: string | undefined
}

/** Answers several requests, each on its own, so that one that cannot be answered any more does not stop the others. */
export const answerRequests = async (ctx: Ctx, { ids, status, reason }: AnswerRequests) => {
  const codes = new Map<string, string | null>()
  // In ascending order, so that two such calls that each run in one transaction cannot deadlock.
  for (const id of [...new Set(ids)].sort()) {
    const changed = await changeConnection(ctx, { id, status, reason })
    codes.set(id, changed.ok ? null : changed.code)
  }
  return ok({ results: ids.map(id => ({ id, ok: codes.get(id) === null, code: codes.get(id) ?? null })) })
}

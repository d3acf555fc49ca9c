import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Move, whyMayNotMove } from "@rapport/domain/network/rules"
import type { Scope } from "@rapport/domain/network/schema"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"
import { areBlocked } from "../relationships/index.ts"
import { lockOwnConnection } from "./access.ts"
import { moveConnection } from "./move-connection.ts"
import { presentConnection } from "./present.ts"
import { setScopes } from "./set-scopes.ts"

export interface ChangeConnection {
  id: string
  status?: Move | undefined
  reason?: string | undefined
  scopes?: Scope[] | undefined
}

/**
 * One of its two people changes a connection: the coach answers or reopens, the client withdraws or changes
 * scopes, either ends. Asking for the status there is already changes nothing.
 */
export const changeConnection = (ctx: Ctx, input: ChangeConnection) =>
  inTransaction(ctx, async tx => {
    const connection = await lockOwnConnection(tx, input.id, { ending: input.status === "ended" })
    if (!connection) return refuse("not_found")
    const moves = input.status !== undefined && input.status !== connection.effectiveStatus
    if (input.scopes) {
      if (connection.side === "coach")
        return refuse("forbidden", { detail: "Only the client chooses what is shared." })
      if (moves)
        return refuse("invalid_request", {
          errors: [{ path: "scopes", message: "Change one thing at a time." }],
        })
      return setScopes(tx, connection, input.scopes)
    }
    if (!input.status || !moves) return ok(await presentConnection(tx, connection))
    const refusal = whyMayNotMove(connection.effectiveStatus, input.status, connection.side)
    if (refusal) return refuse(refusal)
    if (input.status === "pending" && (await areBlocked(tx, connection.coach_id, connection.client_id)))
      return refuse("wrong_status")
    const moved = await moveConnection(tx, connection, {
      to: input.status,
      by: connection.side,
      reason: input.reason?.trim() || null,
    })
    return ok(await presentConnection(tx, moved))
  })

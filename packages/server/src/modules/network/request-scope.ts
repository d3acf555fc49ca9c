import { ok, refuse, refuseWrongStatus } from "@rapport/domain/kernel/result"
import { daysBefore, SCOPE_REQUEST_INTERVAL_DAYS } from "@rapport/domain/network/limits"
import type { Scope } from "@rapport/domain/network/schema"
import type { Ctx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { lockOwnConnection } from "./access.ts"

/** A coach asks a connected client to share one more scope; does nothing if it is already shared. */
export const requestScope = (ctx: Ctx, { id, scope }: { id: string; scope: Scope }) =>
  inTransaction(ctx, async tx => {
    const connection = await lockOwnConnection(tx, id)
    if (!connection) return refuse("not_found")
    if (connection.side === "client") return refuse("forbidden")
    if (connection.effectiveStatus !== "accepted") return refuseWrongStatus(connection.effectiveStatus)
    if (connection.scopes.includes(scope)) return ok(null)
    const recent = await tx.db
      .selectFrom("scope_requests")
      .select("id")
      .where("connection_id", "=", id)
      .where("scope", "=", scope)
      .where("at", ">", daysBefore(tx.now(), SCOPE_REQUEST_INTERVAL_DAYS))
      .executeTakeFirst()
    if (recent)
      return refuse("asked_too_often", {
        detail: "You’ve asked for this in the last 30 days. It’s up to the client now.",
      })
    await tx.db.insertInto("scope_requests").values({ connection_id: id, scope, at: tx.now() }).execute()
    await publish(tx, "connection.scope_requested", {
      connectionId: id,
      coachId: connection.coach_id,
      clientId: connection.client_id,
      scope,
    })
    return ok(null)
  })

import { ok, refuse } from "@rapport/domain/kernel/result"
import { daysBefore, SCOPE_REQUEST_DAYS } from "@rapport/domain/network/limits"
import type { Scope } from "@rapport/domain/network/schema"
import { type Ctx, inTransaction } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import { lockOwnConnection } from "./access.ts"

/** A coach asks a connected client for one more scope; what is shared already needs no asking. */
export const requestScope = (ctx: Ctx, { id, scope }: { id: string; scope: Scope }) =>
  inTransaction(ctx, async tx => {
    const connection = await lockOwnConnection(tx, id)
    if (!connection) return refuse("not_found")
    if (connection.side === "client") return refuse("forbidden")
    if (connection.effectiveStatus !== "accepted") return refuse("wrong_status")
    if (connection.scopes.includes(scope)) return ok(null)
    const lately = await tx.db
      .selectFrom("scope_requests")
      .select("id")
      .where("connection_id", "=", id)
      .where("scope", "=", scope)
      .where("at", ">", daysBefore(tx.now(), SCOPE_REQUEST_DAYS))
      .executeTakeFirst()
    if (lately)
      return refuse("asked_too_often", {
        detail: "You asked for this in the last 30 days. The client decides.",
      })
    await tx.db.insertInto("scope_requests").values({ connection_id: id, scope, at: tx.now() }).execute()
    const of = { connectionId: id, coachId: connection.coach_id, clientId: connection.client_id }
    await publish(tx, "connection.scope_requested", { ...of, scope })
    return ok(null)
  })

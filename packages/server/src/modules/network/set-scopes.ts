import { ok, refuse } from "@rapport/domain/kernel/result"
import { consentChange, inOrder } from "@rapport/domain/network/consent"
import { scopesMayChange } from "@rapport/domain/network/rules"
import type { Scope } from "@rapport/domain/network/schema"
import type { Tx } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import type { OwnConnection } from "./access.ts"
import { presentConnection } from "./present.ts"
import { publishConnectionChange } from "./publish-connection-change.ts"
import { appendConsent, appendHistory, scopeLines } from "./write-history.ts"

/** The client gives and takes back scopes; it holds from the next read on. */
export const setScopes = async (tx: Tx, connection: OwnConnection, wanted: readonly Scope[]) => {
  if (!scopesMayChange(connection.effectiveStatus)) return refuse("wrong_status")
  const change = consentChange(connection.scopes, wanted)
  if (change.granted.length + change.revoked.length === 0) return ok(await presentConnection(tx, connection))
  const changed = await tx.db
    .updateTable("connections")
    .set(row => ({ scopes: inOrder(wanted), version: row("version", "+", 1) }))
    .where("id", "=", connection.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await appendHistory(tx, changed, scopeLines(change))
  await appendConsent(tx, changed, change)
  const of = { connectionId: changed.id, coachId: changed.coach_id, clientId: changed.client_id }
  if (connection.effectiveStatus === "accepted")
    await publish(tx, "connection.scopes_changed", { ...of, ...change })
  publishConnectionChange(tx, changed)
  return ok(await presentConnection(tx, changed))
}

import { ok, refuseWrongStatus } from "@rapport/domain/kernel/result"
import { consentChange, inDisplayOrder } from "@rapport/domain/network/consent"
import { canChangeScopes } from "@rapport/domain/network/rules"
import type { Scope } from "@rapport/domain/network/schema"
import type { Tx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import type { OwnConnection } from "./access.ts"
import { appendConsentChanges, appendHistory, scopeEntries } from "./history.ts"
import { presentConnection } from "./present.ts"
import { publishConnectionChange } from "./publish-connection-change.ts"

/** The client grants and revokes scopes; takes effect with the next read. */
export const setScopes = async (tx: Tx, connection: OwnConnection, scopes: readonly Scope[]) => {
  if (!canChangeScopes(connection.effectiveStatus)) return refuseWrongStatus(connection.effectiveStatus)
  const change = consentChange(connection.scopes, scopes)
  if (change.granted.length + change.revoked.length === 0) return ok(await presentConnection(tx, connection))
  const changed = await tx.db
    .updateTable("connections")
    .set(eb => ({ scopes: inDisplayOrder(scopes), version: eb("version", "+", 1) }))
    .where("id", "=", connection.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await appendHistory(tx, changed, scopeEntries(change))
  await appendConsentChanges(tx, changed, change)
  if (connection.effectiveStatus === "accepted")
    await publish(tx, "connection.scopes_changed", {
      connectionId: changed.id,
      coachId: changed.coach_id,
      clientId: changed.client_id,
      ...change,
    })
  publishConnectionChange(tx, changed)
  return ok(await presentConnection(tx, changed))
}

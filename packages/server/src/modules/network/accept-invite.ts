import { ok, refuse } from "@rapport/domain/kernel/result"
import { consentChange, inDisplayOrder } from "@rapport/domain/network/consent"
import type { Scope } from "@rapport/domain/network/schema"
import type { Ctx, Tx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { addRelationship, lockRelationship } from "../relationships/index.ts"
import { changeConnectionStatus } from "./change-connection-status.ts"
import { type FoundInvite, findInvite } from "./find-invite.ts"
import { appendConsentChanges, appendHistory, scopeEntries } from "./history.ts"
import { countWrongGuess, hasReachedGuessLimit } from "./invite-guesses.ts"
import { presentConnection } from "./present.ts"
import { publishConnectionChange } from "./publish-connection-change.ts"
import { type Connection, lockNewestConnection } from "./queries.ts"

export interface AcceptInvite {
  code: string
  scopes: readonly Scope[]
}

/** A client accepts a coach's invite. They are connected at once, with the chosen scopes, also after a declined request. */
export const acceptInvite = async (ctx: Ctx, input: AcceptInvite, ip: string) => {
  if (await hasReachedGuessLimit(ctx, ip)) return refuse("too_many_requests")
  const done = await inTransaction(ctx, tx => connectByInvite(tx, input))
  if (!done.ok && done.code === "invite_not_valid") await countWrongGuess(ctx, ip)
  return done
}

const connectByInvite = async (tx: Tx, { code, scopes }: AcceptInvite) => {
  const found = await findInvite(tx, code)
  if (!found) return refuse("invite_not_valid")
  if (found.coach_id === tx.actor.id) return refuse("not_yourself")
  const pair = { coachId: found.coach_id, clientId: tx.actor.id }
  await lockRelationship(tx, pair.coachId, pair.clientId)
  const invite = await findInvite(tx, code, { lock: true })
  if (!invite) return refuse("invite_not_valid")
  const { newest, effectiveStatus } = await lockNewestConnection(tx, pair)
  const isConnected = effectiveStatus === "accepted" && newest !== null
  if (isConnected && (invite.usable || invite.usedByMe))
    return ok({ connection: await presentConnection(tx, newest), alreadyExisted: true })
  if (!invite.usable) return refuse("invite_not_valid")
  if (newest?.status === "pending" && effectiveStatus === "expired")
    await changeConnectionStatus(tx, newest, { to: "expired", by: null })
  const hasRequest = newest !== null && (effectiveStatus === "pending" || effectiveStatus === "declined")
  const connection = hasRequest
    ? await acceptRequest(tx, newest, scopes)
    : await insertAccepted(tx, invite, scopes)
  await countUse(tx, invite, connection)
  const change = consentChange(hasRequest ? newest.scopes : [], connection.scopes)
  await appendHistory(tx, connection, [{ what: "invite_used", by: "client" }, ...scopeEntries(change)])
  await appendConsentChanges(tx, connection, change)
  await addRelationship(tx, {
    kind: "connection",
    a: connection.coach_id,
    b: connection.client_id,
    sourceId: connection.id,
  })
  await publish(tx, "connection.invite_used", { connectionId: connection.id, ...pair })
  publishConnectionChange(tx, connection)
  return ok({ connection: await presentConnection(tx, connection), alreadyExisted: false })
}

/** Turns a pending or declined request into the connection. */
const acceptRequest = (tx: Tx, request: Connection, scopes: readonly Scope[]): Promise<Connection> =>
  tx.db
    .updateTable("connections")
    .set(eb => ({
      status: "accepted",
      status_since: tx.now(),
      answered_at: tx.now(),
      expires_at: null,
      reason: null,
      scopes: inDisplayOrder(scopes),
      version: eb("version", "+", 1),
    }))
    .where("id", "=", request.id)
    .returningAll()
    .executeTakeFirstOrThrow()

const insertAccepted = (tx: Tx, invite: FoundInvite, scopes: readonly Scope[]): Promise<Connection> =>
  tx.db
    .insertInto("connections")
    .values({
      coach_id: invite.coach_id,
      client_id: tx.actor.id,
      status: "accepted",
      scopes: inDisplayOrder(scopes),
      reason: null,
      requested_at: tx.now(),
      waiting_since: tx.now(),
      answered_at: tx.now(),
      status_since: tx.now(),
      ended_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

const countUse = async (tx: Tx, invite: FoundInvite, connection: Connection): Promise<void> => {
  await tx.db
    .updateTable("invites")
    .set(eb => ({ used: eb("used", "+", 1) }))
    .where("id", "=", invite.id)
    .execute()
  await tx.db
    .insertInto("invite_uses")
    .values({ invite_id: invite.id, client_id: tx.actor.id, connection_id: connection.id, at: tx.now() })
    .execute()
}

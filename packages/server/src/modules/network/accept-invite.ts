import { ok, refuse } from "@rapport/domain/kernel/result"
import { consentChange, inOrder } from "@rapport/domain/network/consent"
import type { Scope } from "@rapport/domain/network/schema"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { publish } from "../../platform/events.ts"
import { addRelationship, lockRelationship } from "../relationships/index.ts"
import { type FoundInvite, findInvite } from "./find-invite.ts"
import { hasGuessedTooOften, noteWrongGuess } from "./guesses.ts"
import { moveConnection } from "./move-connection.ts"
import { presentConnection } from "./present.ts"
import { publishConnectionChange } from "./publish-connection-change.ts"
import { type Connection, lockNewestOf } from "./queries.ts"
import { appendConsent, appendHistory, scopeLines } from "./write-history.ts"

export interface AcceptInvite {
  code: string
  scopes: readonly Scope[]
}

/** A client takes up a coach's invite: connected at once, also after a decline, with the scopes they chose. */
export const acceptInvite = async (ctx: Ctx, input: AcceptInvite, ip: string) => {
  if (await hasGuessedTooOften(ctx, ip)) return refuse("too_many_requests")
  const done = await inTransaction(ctx, tx => takeUp(tx, input))
  if (!done.ok && done.code === "invite_not_valid") await noteWrongGuess(ctx, ip)
  return done
}

const takeUp = async (tx: Tx, { code, scopes }: AcceptInvite) => {
  const offered = await findInvite(tx, code)
  if (!offered) return refuse("invite_not_valid")
  if (offered.coach_id === tx.actor.id) return refuse("not_yourself")
  const pair = { coachId: offered.coach_id, clientId: tx.actor.id }
  await lockRelationship(tx, pair.coachId, pair.clientId)
  const invite = await findInvite(tx, code, { lock: true })
  if (!invite) return refuse("invite_not_valid")
  const { newest, effectiveStatus } = await lockNewestOf(tx, pair)
  const connected = effectiveStatus === "accepted" && newest !== null
  if (connected && (invite.usable || invite.usedByMe))
    return ok({ connection: await presentConnection(tx, newest), alreadyExisted: true })
  if (!invite.usable) return refuse("invite_not_valid")
  if (newest?.status === "pending" && effectiveStatus === "expired")
    await moveConnection(tx, newest, { to: "expired", by: null })
  const isOpen = newest !== null && (effectiveStatus === "pending" || effectiveStatus === "declined")
  const made = isOpen ? await acceptOpen(tx, newest, scopes) : await insertAccepted(tx, invite, scopes)
  await countUse(tx, invite, made)
  await appendHistory(tx, made, [
    { what: "invite_used", by: "client" },
    ...scopeLines(consentChange(isOpen ? newest.scopes : [], made.scopes)),
  ])
  await appendConsent(tx, made, consentChange(isOpen ? newest.scopes : [], made.scopes))
  await addRelationship(tx, { kind: "connection", a: made.coach_id, b: made.client_id, sourceId: made.id })
  await publish(tx, "connection.invite_used", { connectionId: made.id, ...pair })
  publishConnectionChange(tx, made)
  return ok({ connection: await presentConnection(tx, made), alreadyExisted: false })
}

/** A request that waits, or was declined, becomes the connection. */
const acceptOpen = (tx: Tx, open: Connection, scopes: readonly Scope[]): Promise<Connection> =>
  tx.db
    .updateTable("connections")
    .set(row => ({
      status: "accepted",
      status_since: tx.now(),
      answered_at: tx.now(),
      expires_at: null,
      reason: null,
      scopes: inOrder(scopes),
      version: row("version", "+", 1),
    }))
    .where("id", "=", open.id)
    .returningAll()
    .executeTakeFirstOrThrow()

const insertAccepted = (tx: Tx, invite: FoundInvite, scopes: readonly Scope[]): Promise<Connection> =>
  tx.db
    .insertInto("connections")
    .values({
      coach_id: invite.coach_id,
      client_id: tx.actor.id,
      status: "accepted",
      scopes: inOrder(scopes),
      reason: null,
      requested_at: tx.now(),
      waiting_since: tx.now(),
      answered_at: tx.now(),
      status_since: tx.now(),
      ended_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

const countUse = async (tx: Tx, invite: FoundInvite, made: Connection): Promise<void> => {
  await tx.db
    .updateTable("invites")
    .set(row => ({ used: row("used", "+", 1) }))
    .where("id", "=", invite.id)
    .execute()
  await tx.db
    .insertInto("invite_uses")
    .values({ invite_id: invite.id, client_id: tx.actor.id, connection_id: made.id, at: tx.now() })
    .execute()
}

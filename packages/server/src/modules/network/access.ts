import { effectiveStatusOf, type Side } from "@rapport/domain/network/rules"
import type { ConnectionStatus, Scope } from "@rapport/domain/network/schema"
import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx, Tx } from "../../platform/ctx.ts"
import { blockedWith, isRelatedTo, lockRelationship } from "../relationships/index.ts"
import { lockForEnding } from "./lock-for-ending.ts"
import type { Connection } from "./queries.ts"

/** A connection as one of its two people reaches it. */
export interface OwnConnection extends Connection {
  side: Side
  effectiveStatus: ConnectionStatus
}

/**
 * The connection of this id if the actor is one of its two people; a stranger finds nothing. Locked for a change:
 * the pair first, as blocks do, then for an ending the calendars, as bookings do, then the row.
 */
export const lockOwnConnection = async (
  tx: Tx,
  id: string,
  { ending = false }: { ending?: boolean } = {},
): Promise<OwnConnection | null> => {
  const pair = await ownConnection(tx, id).select(["coach_id", "client_id"]).executeTakeFirst()
  if (!pair) return null
  await lockRelationship(tx, pair.coach_id, pair.client_id)
  if (ending) await lockForEnding(tx, [pair.coach_id, pair.client_id])
  const row = await ownConnection(tx, id).selectAll().forUpdate().executeTakeFirstOrThrow()
  const effectiveStatus = effectiveStatusOf({ status: row.status, expiresAt: row.expires_at }, tx.now())
  return { ...row, side: row.coach_id === tx.actor.id ? "coach" : "client", effectiveStatus }
}

/** The connection of this id among the actor's own. */
export const ownConnection = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom("connections")
    .where("id", "=", id)
    .where(eb => eb.or({ coach_id: ctx.actor.id, client_id: ctx.actor.id }))

/**
 * The consent in force between a coach and a client, or null. With `lock` it cannot end before the transaction
 * does; the consent is read from the database every time and never kept.
 */
export const findAccepted = async (
  ctx: Ctx<Actor | null>,
  pair: { coachId: string; clientId: string },
  { lock = false }: { lock?: boolean } = {},
): Promise<{ id: string; scopes: Scope[] } | null> => {
  const query = ctx.db
    .selectFrom("connections")
    .select(["id", "scopes"])
    .where("coach_id", "=", pair.coachId)
    .where("client_id", "=", pair.clientId)
    .where("status", "=", "accepted")
  const row = await (lock ? query.forShare() : query).executeTakeFirst()
  return row ?? null
}

/**
 * SQL: whether the page of the coach in `accounts` is open to this viewer. It needs `accounts` joined with its
 * `privacy_settings as p`. Two people with a request or a connection between them always see each other.
 */
export const coachOpenTo = (viewerId: string | null): RawBuilder<boolean> => {
  const person = sql.ref("accounts.id")
  const isCoach = sql`'coach' = any(accounts.roles) and accounts.suspended_at is null`
  if (viewerId === null) return sql<boolean>`(${isCoach} and p.profile = 'everyone')`
  return sql<boolean>`(${isCoach} and (accounts.id = ${viewerId}::uuid or (
    not ${blockedWith(viewerId, person)} and (
      p.profile = 'everyone'
      or (p.profile = 'ties' and ${isRelatedTo(viewerId, person)})
      or exists (select 1 from connections k where k.client_id = ${viewerId} and k.coach_id = accounts.id
        and k.status in ('pending', 'accepted'))))))`
}

/** SQL: whether this coach's privacy lets the viewer ask to connect. */
export const takesRequestsFrom = (viewerId: string | null): RawBuilder<boolean> =>
  viewerId === null
    ? sql<boolean>`(p.connection_requests = 'everyone')`
    : sql<boolean>`(p.connection_requests = 'everyone'
        or (p.connection_requests = 'ties' and ${isRelatedTo(viewerId, sql.ref("accounts.id"))}))`

/** A coach whose page is open to whoever asks; hidden, blocked, suspended and absent look alike. */
export const findCoachOpenTo = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
): Promise<{ id: string; takesRequests: boolean } | null> => {
  const viewerId = ctx.actor?.id ?? null
  const row = await ctx.db
    .selectFrom("accounts")
    .innerJoin("privacy_settings as p", "p.account_id", "accounts.id")
    .select(["accounts.id", takesRequestsFrom(viewerId).as("takesRequests")])
    .where("accounts.id", "=", coachId)
    .where(coachOpenTo(viewerId))
    .executeTakeFirst()
  return row ?? null
}

/** Every client connected to a coach now. */
export const connectedClientsOf = async (ctx: Ctx<Actor | null>, coachId: string): Promise<string[]> => {
  const rows = await ctx.db
    .selectFrom("connections")
    .select("client_id")
    .where("coach_id", "=", coachId)
    .where("status", "=", "accepted")
    .execute()
  return rows.map(row => row.client_id)
}

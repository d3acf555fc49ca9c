import { effectiveConnectionStatus, type Side } from "@rapport/domain/network/rules"
import type { ConnectionStatus, Scope } from "@rapport/domain/network/schema"
import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"
import { isActiveCoach } from "../accounts/index.ts"
import { isPublished } from "../profiles/index.ts"
import { blockedWith, isRelatedTo, lockRelationship } from "../relationships/index.ts"
import { lockCalendars } from "./lock-calendars.ts"
import type { Connection } from "./queries.ts"

/** A connection with the side of the actor, who is one of its two people. */
export interface OwnConnection extends Connection {
  side: Side
  effectiveStatus: ConnectionStatus
}

/**
 * The connection of this id if the actor is one of its two people, else null. Locked for a change: first the
 * relationship, as blocks do; then, before an end, the calendars, as bookings do; then the row.
 */
export const lockOwnConnection = async (
  tx: Tx,
  id: string,
  { ending = false }: { ending?: boolean } = {},
): Promise<OwnConnection | null> => {
  const pair = await selectOwnConnection(tx, id).select(["coach_id", "client_id"]).executeTakeFirst()
  if (!pair) return null
  await lockRelationship(tx, pair.coach_id, pair.client_id)
  if (ending) await lockCalendars(tx, [pair.coach_id, pair.client_id])
  const row = await selectOwnConnection(tx, id).selectAll().forUpdate().executeTakeFirstOrThrow()
  const effectiveStatus = effectiveConnectionStatus(
    { status: row.status, expiresAt: row.expires_at },
    tx.now(),
  )
  return { ...row, side: row.coach_id === tx.actor.id ? "coach" : "client", effectiveStatus }
}

/** Selects the connection of this id if it is one of the actor's own. */
export const selectOwnConnection = (ctx: Ctx, id: string) =>
  ctx.db
    .selectFrom("connections")
    .where("id", "=", id)
    .where(eb => eb.or({ coach_id: ctx.actor.id, client_id: ctx.actor.id }))

/**
 * The accepted connection of a coach and a client with its scopes, or null; also null while the coach does not have that
 * role or is suspended. With `lock` it cannot end before the
 * transaction does. Never cached, so that a revoked scope takes effect at once.
 */
export const findAcceptedConnection = async (
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
    .where(isActiveCoach(sql.ref("connections.coach_id")))
  const row = await (lock ? query.forShare() : query).executeTakeFirst()
  return row ?? null
}

/** SQL: joins `connections` with the accepted one of these two, if the coach is an active one. */
export const joinAcceptedConnection = (
  coachId: RawBuilder<unknown>,
  clientId: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`join connections on connections.coach_id = ${coachId}
  and connections.client_id = ${clientId} and connections.status = 'accepted' and ${isActiveCoach(coachId)}`

/** The status of the newest request or connection of the two; null where there is none. */
export const connectionStatusOf = async (
  ctx: Ctx<Actor | null>,
  pair: { coachId: string; clientId: string },
): Promise<ConnectionStatus | null> => {
  const row = await ctx.db
    .selectFrom("connections")
    .select("status")
    .where("coach_id", "=", pair.coachId)
    .where("client_id", "=", pair.clientId)
    .orderBy("id", "desc")
    .executeTakeFirst()
  return row?.status ?? null
}

/**
 * SQL: whether the viewer may see the page of the coach in `accounts`, which must be joined with its
 * `privacy_settings as p`. A page that is not published shows to nobody new. Two people with a request or a connection between them always see each other.
 */
export const isCoachVisibleTo = (viewerId: string | null): RawBuilder<boolean> => {
  const person = sql.ref("accounts.id")
  const isCoach = sql`'coach' = any(accounts.roles) and accounts.suspended_at is null`
  if (viewerId === null) return sql<boolean>`(${isCoach} and p.profile = 'everyone' and ${isPublished})`
  return sql<boolean>`(${isCoach} and (accounts.id = ${viewerId}::uuid or (
    not ${blockedWith(viewerId, person)} and (
      (${isPublished} and (p.profile = 'everyone'
        or (p.profile = 'ties' and ${isRelatedTo(viewerId, person)})))
      or exists (select 1 from connections k where k.client_id = ${viewerId} and k.coach_id = accounts.id
        and k.status in ('pending', 'accepted'))))))`
}

/** SQL: whether this coach's privacy settings allow the viewer to send a connection request. */
export const acceptsRequestsFrom = (viewerId: string | null): RawBuilder<boolean> =>
  viewerId === null
    ? sql<boolean>`(p.connection_requests = 'everyone')`
    : sql<boolean>`(p.connection_requests = 'everyone'
        or (p.connection_requests = 'ties' and ${isRelatedTo(viewerId, sql.ref("accounts.id"))}))`

/** The coach if the actor may see their page; null without distinction for hidden, blocked, suspended and unknown ones. */
export const findVisibleCoach = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
): Promise<{ id: string; acceptsRequests: boolean } | null> => {
  const viewerId = ctx.actor?.id ?? null
  const row = await ctx.db
    .selectFrom("accounts")
    .innerJoin("privacy_settings as p", "p.account_id", "accounts.id")
    .select(["accounts.id", acceptsRequestsFrom(viewerId).as("acceptsRequests")])
    .where("accounts.id", "=", coachId)
    .where(isCoachVisibleTo(viewerId))
    .executeTakeFirst()
  return row ?? null
}

/** The ids of the clients who are connected to a coach now. */
export const listConnectedClientIds = async (ctx: Ctx<Actor | null>, coachId: string): Promise<string[]> => {
  const rows = await ctx.db
    .selectFrom("connections")
    .select("client_id")
    .where("coach_id", "=", coachId)
    .where("status", "=", "accepted")
    .execute()
  return rows.map(row => row.client_id)
}

/** SQL: this coach has an invite, a request or a connection, also a past one. */
export const hasInvited = (coachId: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  exists (select 1 from invites made where made.coach_id = ${coachId})
  or exists (select 1 from connections pair where pair.coach_id = ${coachId}))`

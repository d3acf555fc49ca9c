import type { clientCard } from "@rapport/domain/coaching/schema"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { allScopes } from "@rapport/domain/network/consent"
import type { Scope } from "@rapport/domain/network/schema"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import { presentPicture } from "../accounts/index.ts"
import { type PresenceStatus, presenceStatus } from "../presence/index.ts"

/** The columns of a client card, which shows nothing that needs a scope. */
export interface ClientRow {
  id: string
  first_name: string
  last_name: string
  picture_id: string | null
  time_zone: string
  status: PresenceStatus
  connection_id: string
  connected_since: Date
  scopes: Scope[]
  next_session_at: Date | null
  last_session_at: Date | null
}

/** SQL: the columns of a client card, from `connections`, `accounts` (the client) and `privacy_settings as p`. */
export const cardColumns = (now: Date): RawBuilder<unknown> => sql`
  accounts.id, accounts.first_name, accounts.last_name, accounts.picture_id, accounts.time_zone,
  case when p.presence = 'nobody' then 'offline' else ${presenceStatus()} end as status,
  connections.id as connection_id, connections.status_since as connected_since, connections.scopes,
  (select min(b.scheduled_at) from bookings b where b.coach_id = connections.coach_id
    and b.client_id = connections.client_id and b.status = 'confirmed' and b.ends_at > ${now}) as next_session_at,
  (select max(b.scheduled_at) from bookings b where b.coach_id = connections.coach_id
    and b.client_id = connections.client_id and b.status in ('confirmed', 'completed') and b.ends_at <= ${now}) as last_session_at`

/** SQL: the accepted connections of a coach with their clients. */
export const selectClients = (coachId: string): RawBuilder<unknown> => sql`
  from connections
  join accounts on accounts.id = connections.client_id
  join privacy_settings p on p.account_id = accounts.id
  where connections.coach_id = ${coachId} and connections.status = 'accepted'`

export type ClientCard = z.input<typeof clientCard>

export const presentClientCard = (row: ClientRow): ClientCard => ({
  id: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  profilePicture: presentPicture(row.picture_id),
  status: row.status,
  timeZone: row.time_zone,
  connectionId: row.connection_id,
  connectedSince: isoInstant(row.connected_since),
  scopes: row.scopes,
  notShared: allScopes.filter(scope => !row.scopes.includes(scope)),
  nextSessionAt: row.next_session_at && isoInstant(row.next_session_at),
  lastSessionAt: row.last_session_at && isoInstant(row.last_session_at),
})

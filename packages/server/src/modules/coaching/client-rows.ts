import type { Scope } from "@rapport/domain/network/schema"
import { type RawBuilder, sql } from "kysely"
import { type Status, statusOf } from "../accounts/index.ts"

/** A connected client as the card shows them; nothing of it needs a scope. */
export interface ClientRow {
  id: string
  first_name: string
  last_name: string
  picture_id: string | null
  time_zone: string
  status: Status
  connection_id: string
  connected_since: Date
  scopes: Scope[]
  next_session_at: Date | null
  last_session_at: Date | null
}

/** SQL: card columns over `connections`, `accounts` (the client) and `privacy_settings as p`. */
export const cardColumns = (now: Date): RawBuilder<unknown> => sql`
  accounts.id, accounts.first_name, accounts.last_name, accounts.picture_id, accounts.time_zone,
  case when p.presence = 'nobody' then 'offline' else ${statusOf()} end as status,
  connections.id as connection_id, connections.status_since as connected_since, connections.scopes,
  (select min(b.scheduled_at) from bookings b where b.coach_id = connections.coach_id
    and b.client_id = connections.client_id and b.status = 'confirmed' and b.ends_at > ${now}) as next_session_at,
  (select max(b.scheduled_at) from bookings b where b.coach_id = connections.coach_id
    and b.client_id = connections.client_id and b.status in ('confirmed', 'completed') and b.ends_at <= ${now}) as last_session_at`

/** SQL: the accepted connections of a coach with their clients. */
export const clientsOf = (coachId: string): RawBuilder<unknown> => sql`
  from connections
  join accounts on accounts.id = connections.client_id
  join privacy_settings p on p.account_id = accounts.id
  where connections.coach_id = ${coachId} and connections.status = 'accepted'`

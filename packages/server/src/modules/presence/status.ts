import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../platform/context.ts"
import { privacyAllows } from "../relationships/index.ts"

export type PresenceStatus = "online" | "away" | "offline"

const SEEN_WITHIN_SECONDS = 60

/** SQL: online, away when all open sockets of `accounts.id` are idle, offline without one; whoever asks. */
export const presenceStatus = (): RawBuilder<PresenceStatus> => sql<PresenceStatus>`coalesce((
  select case when bool_or(state = 'active') then 'online' else 'away' end
  from open_sockets where account_id = ${sql.ref("accounts.id")}
    and seen_at > now() - make_interval(secs => ${sql.lit(SEEN_WITHIN_SECONDS)})
  having count(*) > 0), 'offline')`

/** SQL: the status of `accounts.id` as `actor` may see it; offline where it is hidden from them. */
export const visiblePresenceStatus = (actor: Pick<Actor, "id"> | null): RawBuilder<PresenceStatus> =>
  sql<PresenceStatus>`case when ${privacyAllows("presence", actor)} then ${presenceStatus()} else 'offline' end`

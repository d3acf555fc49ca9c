import { type RawBuilder, sql } from "kysely"
import type { Actor } from "../../../platform/ctx.ts"

export type Status = "online" | "away" | "offline"

const SEEN_WITHIN_SECONDS = 60
const accountId = sql.ref("accounts.id")

/** Presence of `accounts.id` from the open sockets of living servers: online, away when all are idle, else offline. */
export const statusOf = (): RawBuilder<Status> => sql<Status>`coalesce((
  select case when bool_or(state = 'active') then 'online' else 'away' end
  from open_sockets where account_id = ${accountId}
    and seen_at > now() - make_interval(secs => ${sql.lit(SEEN_WITHIN_SECONDS)})
  having count(*) > 0), 'offline')`

/** SQL: `accounts.id` lets the one who asks see what `setting` of their privacy guards; no block stands between them. */
export const letsSee = (
  setting: "presence" | "last_seen" | "profile",
  actor: Actor | null,
): RawBuilder<boolean> =>
  actor === null
    ? sql<boolean>`exists (select 1 from privacy_settings v where v.account_id = ${accountId} and v.${sql.ref(setting)} = 'everyone')`
    : sql<boolean>`(${accountId} = ${actor.id} or (
        exists (select 1 from privacy_settings v where v.account_id = ${accountId}
          and (v.${sql.ref(setting)} = 'everyone' or (v.${sql.ref(setting)} = 'ties' and exists (
            select 1 from ties t where (t.low_id = ${actor.id} and t.high_id = ${accountId})
              or (t.high_id = ${actor.id} and t.low_id = ${accountId})))))
        and not exists (select 1 from blocks b where (b.blocker_id = ${actor.id} and b.blocked_id = ${accountId})
          or (b.blocked_id = ${actor.id} and b.blocker_id = ${accountId}))))`

/** SQL: the status of `accounts.id` as the one who asks may see it; offline where it is hidden from them. */
export const statusSeenBy = (actor: Actor | null): RawBuilder<Status> =>
  sql<Status>`case when ${letsSee("presence", actor)} then ${statusOf()} else 'offline' end`

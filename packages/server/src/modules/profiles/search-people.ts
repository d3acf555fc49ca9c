import { ok, refuse } from "@rapport/domain/kernel/result"
import type { foundPerson } from "@rapport/domain/profiles/schema"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Ctx, Role } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { mainRole, presentPicture } from "../accounts/index.ts"
import { type PresenceStatus, visiblePresenceStatus } from "../presence/index.ts"
import { blockedWith, isRelatedTo, privacyAllows } from "../relationships/index.ts"
import { presentCoaches } from "./coach-card.ts"
import { isPublished } from "./published.ts"

type FoundPerson = z.input<typeof foundPerson>

export interface PeopleSearch {
  for: "coaches" | "friends"
  q?: string | undefined
  cursor?: string | undefined
  limit: number
}

interface Row {
  id: string
  first_name: string
  last_name: string
  username: string
  roles: Role[]
  picture_id: string | null
  status: PresenceStatus
  likeness: number
}

const MIN_LENGTH = 2
const person = sql.ref("accounts.id")

/** SQL: `accounts.id` allows the actor to find them for this purpose. */
const isFindable = (ctx: Ctx, purpose: PeopleSearch["for"]): RawBuilder<boolean> =>
  purpose === "coaches"
    ? sql<boolean>`roles @> array['coach'] and ${isPublished} and ${privacyAllows("profile", ctx.actor)}`
    : sql<boolean>`v.profile <> 'nobody'
        and (v.friend_requests = 'everyone' or (v.friend_requests = 'ties' and ${isRelatedTo(ctx.actor.id, person)}))`

/** Finds people by name with typing errors tolerated, never by email address; best match first. One query, one more for coaches. */
export const searchPeople = async (ctx: Ctx, { for: purpose, q = "", cursor, limit }: PeopleSearch) => {
  const name = q.trim()
  const scope = { list: "people", filters: { purpose, name } }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  // Only coaches may be listed without a search term: they want to be found, other people may not be enumerated.
  if (name.length < MIN_LENGTH && (purpose === "friends" || name.length > 0))
    return ok({ items: [], nextCursor: null })
  const candidates = name ? sql`people_named(${name})` : sql`(select id, 0 as likeness from accounts)`
  const { rows } = await sql<Row>`
    select accounts.id, first_name, last_name, username, roles, accounts.picture_id, n.likeness,
      ${visiblePresenceStatus(ctx.actor)} as status
    from ${candidates} n
    join accounts on accounts.id = n.id
    join privacy_settings v on v.account_id = accounts.id
    where suspended_at is null and accounts.id <> ${ctx.actor.id} and v.searchable
      and ${isFindable(ctx, purpose)} and not ${blockedWith(ctx.actor.id, person)}
      ${after ? sql`and (n.likeness < ${after[0]} or (n.likeness = ${after[0]} and accounts.id > ${after[1]}))` : sql``}
    order by n.likeness desc, accounts.id
    limit ${limit + 1}`.execute(ctx.db)
  const { rows: page, nextCursor } = pageOf(ctx, scope, rows, limit, row => [row.likeness, row.id])
  const items = purpose === "coaches" ? await presentFoundCoaches(ctx, page) : page.map(present)
  return ok({ items, nextCursor })
}

const presentFoundCoaches = async (ctx: Ctx, rows: readonly Row[]): Promise<FoundPerson[]> => {
  const coaches = await presentCoaches(
    ctx,
    rows.map(row => row.id),
  )
  return rows.flatMap(row => coaches.get(row.id) ?? [])
}

const present = (row: Row): FoundPerson => ({
  id: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  username: row.username,
  role: mainRole(row.roles),
  status: row.status,
  profilePicture: presentPicture(row.picture_id),
})

import { ok, refuse } from "@rapport/domain/kernel/result"
import type { person as personSchema } from "@rapport/domain/profiles/schema"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Ctx, Role } from "../../platform/ctx.ts"
import { openCursor, pageOf } from "../../platform/db/cursor.ts"
import { letsSee, mainRole, pictureAt, type Status, statusSeenBy } from "../accounts/index.ts"
import { blockedWith, isRelatedTo } from "../relationships/index.ts"

type Person = z.input<typeof personSchema>

export interface Search {
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
  status: Status
  likeness: number
}

const MIN_LENGTH = 2
const person = sql.ref("accounts.id")

/** SQL: who lets themselves be found by this one, for this purpose. */
const findable = (ctx: Ctx, purpose: Search["for"]): RawBuilder<boolean> =>
  purpose === "coaches"
    ? sql<boolean>`roles @> array['coach'] and ${letsSee("profile", ctx.actor)}`
    : sql<boolean>`v.profile <> 'nobody'
        and (v.friend_requests = 'everyone' or (v.friend_requests = 'ties' and ${isRelatedTo(ctx.actor.id, person)}))`

/** Finds people by name, mistakes allowed, never by address. Likest first; one query. */
export const searchPeople = async (ctx: Ctx, { for: purpose, q = "", cursor, limit }: Search) => {
  const typed = q.trim()
  const scope = { list: "people", filters: { purpose, typed } }
  const from = openCursor(ctx, scope, cursor)
  if (from === "bad_cursor") return refuse("bad_cursor")
  // Nobody may leaf through all people; coaches want to be found.
  if (typed.length < MIN_LENGTH && (purpose === "friends" || typed.length > 0))
    return ok({ items: [], nextCursor: null })
  const candidates = typed ? sql`people_named(${typed})` : sql`(select id, 0 as likeness from accounts)`
  const picture =
    purpose === "coaches" ? sql`coalesce(k.picture_id, accounts.picture_id)` : sql`accounts.picture_id`
  const { rows } = await sql<Row>`
    select accounts.id, first_name, last_name, username, roles, ${picture} as picture_id, n.likeness,
      ${statusSeenBy(ctx.actor)} as status
    from ${candidates} n
    join accounts on accounts.id = n.id
    join privacy_settings v on v.account_id = accounts.id
    left join coach_profiles k on k.account_id = accounts.id
    where suspended_at is null and accounts.id <> ${ctx.actor.id} and v.searchable
      and ${findable(ctx, purpose)} and not ${blockedWith(ctx.actor.id, person)}
      ${from ? sql`and (n.likeness < ${from[0]} or (n.likeness = ${from[0]} and accounts.id > ${from[1]}))` : sql``}
    order by n.likeness desc, accounts.id
    limit ${limit + 1}`.execute(ctx.db)
  const { rows: shown, nextCursor } = pageOf(ctx, scope, rows, limit, row => [row.likeness, row.id])
  return ok({ items: shown.map(row => present(row, purpose)), nextCursor })
}

const present = (row: Row, purpose: Search["for"]): Person => ({
  id: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  username: row.username,
  role: purpose === "coaches" ? "coach" : mainRole(row.roles),
  status: row.status,
  profilePicture: pictureAt(row.picture_id),
})

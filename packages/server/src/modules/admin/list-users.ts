import type { adminUser } from "@rapport/domain/admin/api"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { type Selectable, sql } from "kysely"
import type { z } from "zod"
import type { Ctx, Role } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import type { Tables } from "../../platform/tables.ts"
import { presentPicture } from "../accounts/index.ts"
import { type PresenceStatus, presenceStatus } from "../presence/index.ts"

export type AdminUser = z.input<typeof adminUser>

interface ListUsers {
  cursor?: string | undefined
  limit: number
  q?: string | undefined
  role?: Role | undefined
  suspended?: "true" | "false" | undefined
}

/** All accounts, newest first; `q` searches names, usernames and email addresses. */
export const listUsers = async (ctx: Ctx, { cursor, limit, ...filters }: ListUsers) => {
  const scope = { list: "admin-users", filters }
  const after = decodeCursor(ctx, scope, cursor)
  if (after === "bad_cursor") return refuse("bad_cursor")
  const { q, role, suspended } = filters
  const rows = await selectUsers(ctx)
    .$if(role !== undefined, query => query.where(sql<boolean>`roles @> array[${role}]::text[]`))
    .$if(suspended !== undefined, query =>
      query.where("suspended_at", suspended === "true" ? "is not" : "is", null),
    )
    .$if(q !== undefined && q.trim() !== "", query => {
      const like = `%${(q ?? "").trim().replace(/[\\%_]/g, character => `\\${character}`)}%`
      return query.where(sql<boolean>`(search_name like plain_text(${like}) or email like lower(${like}))`)
    })
    .$if(after !== null, query =>
      query.where(
        sql<boolean>`(created_at, id) < (${new Date(Number(after?.[0]))}, ${String(after?.[1])}::uuid)`,
      ),
    )
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute()
  const page = pageOf(ctx, scope, rows, limit, row => [row.created_at.getTime(), row.id])
  return ok({ items: page.rows.map(presentUser), nextCursor: page.nextCursor })
}

/** The columns of an account that admins see in the list; nothing of the profile. */
export const selectUsers = (ctx: Ctx) =>
  ctx.db
    .selectFrom("accounts")
    .select(["id", "email", "email_verified_at", "username", "first_name", "last_name", "roles", "time_zone"])
    .select(["picture_id", "created_at", "last_seen_at", "suspended_at", "suspension_reason"])
    .select(presenceStatus().as("status"))

type UserRow = Pick<
  Selectable<Tables["accounts"]>,
  | "id"
  | "email"
  | "email_verified_at"
  | "username"
  | "first_name"
  | "last_name"
  | "roles"
  | "time_zone"
  | "picture_id"
  | "created_at"
  | "last_seen_at"
  | "suspended_at"
  | "suspension_reason"
> & { status: PresenceStatus }

export const presentUser = (row: UserRow): AdminUser => ({
  id: row.id,
  email: row.email,
  emailVerified: row.email_verified_at !== null,
  username: row.username,
  firstName: row.first_name,
  lastName: row.last_name,
  roles: row.roles,
  status: row.status,
  timeZone: row.time_zone,
  profilePicture: presentPicture(row.picture_id),
  createdAt: isoInstant(row.created_at),
  lastSeenAt: row.last_seen_at && isoInstant(row.last_seen_at),
  suspendedAt: row.suspended_at && isoInstant(row.suspended_at),
  suspensionReason: row.suspension_reason,
})

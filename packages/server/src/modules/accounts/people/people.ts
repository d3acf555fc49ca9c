import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx, Role } from "../../../platform/context.ts"

export interface Person {
  id: string
  email: string
  emailVerified: boolean
  username: string
  firstName: string
  lastName: string
  roles: Role[]
  timeZone: string
  language: string
  profilePicture: Picture
  suspendedAt: Date | null
}

export type Picture = { url: string; publicId: string } | null

export const presentPicture = (publicId: string | null): Picture =>
  publicId === null ? null : { url: `/api/v1/pictures/${publicId}`, publicId }

/** People by id, with everything that their account holds; the caller decides what of it others may see. */
export const findPeople = async (
  ctx: Ctx<Actor | null>,
  ids: readonly string[],
): Promise<Map<string, Person>> => {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom("accounts")
    .select([
      "id",
      "email",
      "email_verified_at",
      "username",
      "first_name",
      "last_name",
      "roles",
      "time_zone",
      "language",
      "picture_id",
      "suspended_at",
    ])
    .where("id", "in", [...new Set(ids)])
    .execute()
  return new Map(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        email: row.email,
        emailVerified: row.email_verified_at !== null,
        username: row.username,
        firstName: row.first_name,
        lastName: row.last_name,
        roles: row.roles,
        timeZone: row.time_zone,
        language: row.language,
        profilePicture: presentPicture(row.picture_id),
        suspendedAt: row.suspended_at,
      },
    ]),
  )
}

/** SQL: the person in `column` is a coach now. Asked by every use case that needs a coach, in its own transaction. */
export const isActiveCoach = (column: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from accounts active_coach where active_coach.id = ${column}
    and 'coach' = any(active_coach.roles) and active_coach.suspended_at is null)`

/** Whether the actor is a coach now, whatever their access token says. */
export const isStillCoach = async (ctx: Ctx): Promise<boolean> => {
  const { rows } = await sql<{
    yes: boolean
  }>`select ${isActiveCoach(sql`${ctx.actor.id}::uuid`)} as yes`.execute(ctx.db)
  return rows[0]?.yes === true
}

/** The role a person mainly acts in. */
export const mainRole = (roles: readonly Role[]): Role =>
  roles.includes("admin") ? "admin" : roles.includes("coach") ? "coach" : "client"

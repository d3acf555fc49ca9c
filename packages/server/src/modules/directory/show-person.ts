import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { profileOfPerson } from "@rapport/domain/profiles/schema"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import { recordAccess } from "../access-log/index.ts"
import { mainRole, presentPicture } from "../accounts/index.ts"
import { visiblePresenceStatus } from "../presence/index.ts"
import { blockedWith, privacyAllows } from "../relationships/index.ts"
import { assembleCoachCards } from "./coach-card.ts"

type ProfileOfPerson = z.input<typeof profileOfPerson>

const person = sql.ref("accounts.id")

/** SQL: the two share a connection or a booking, so they see each other's name and picture whatever the privacy settings. */
const isKnownTo = (id: string): RawBuilder<boolean> => sql<boolean>`(
  exists (select 1 from connections where status in ('pending', 'accepted')
    and ((client_id = ${id} and coach_id = ${person}) or (coach_id = ${id} and client_id = ${person})))
  or exists (select 1 from bookings
    where (client_id = ${id} and coach_id = ${person}) or (coach_id = ${id} and client_id = ${person})))`

/** SQL: `id` coaches this person and is not their friend, so what they see of the profile depends on the shared scopes. */
const isOnlyCoachedBy = (id: string): RawBuilder<boolean> => sql<boolean>`(
  exists (select 1 from connections where coach_id = ${id} and client_id = ${person} and status = 'accepted')
  and not exists (select 1 from relationships where kind = 'friendship'
    and ((low_id = ${id} and high_id = ${person}) or (high_id = ${id} and low_id = ${person}))))`

/** Another person's profile as far as their privacy settings allow; hidden, blocked and unknown people are answered alike. */
export const showPerson = async (ctx: Ctx, userId: string) => {
  const { actor } = ctx
  const row = await ctx.db
    .selectFrom("accounts")
    .innerJoin("client_profiles as c", "c.account_id", "accounts.id")
    .innerJoin("privacy_settings as p", "p.account_id", "accounts.id")
    .select([
      "accounts.id",
      "first_name",
      "last_name",
      "username",
      "roles",
      "picture_id",
      "language",
      "time_zone",
      "last_seen_at",
      "c.goals",
      "p.profile as audience",
      visiblePresenceStatus(actor).as("status"),
      privacyAllows("profile", actor).as("shows_profile"),
      privacyAllows("last_seen", actor).as("shows_last_seen"),
      isKnownTo(actor.id).as("is_known"),
      isOnlyCoachedBy(actor.id).as("is_only_coached"),
    ])
    .where("accounts.id", "=", userId)
    .where("suspended_at", "is", null)
    .where(sql<boolean>`not ${blockedWith(actor.id, person)}`)
    .executeTakeFirst()
  if (!row || !(row.shows_profile || row.is_known)) return refuse("not_found")
  const isPublic = row.audience === "everyone"
  const goals = row.shows_profile && (isPublic || !row.is_only_coached) ? row.goals : null
  if (goals !== null && !isPublic) await recordGoalsAccess(ctx, userId)
  const coach = row.roles.includes("coach")
    ? (await assembleCoachCards(ctx, [userId])).get(userId)
    : undefined
  const shown: ProfileOfPerson = {
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    username: row.username,
    role: mainRole(row.roles),
    status: row.status,
    profilePicture: presentPicture(row.picture_id),
    coach: coach ?? null,
    goals,
    language: row.shows_profile ? row.language : null,
    timeZone: row.shows_profile ? row.time_zone : null,
    lastSeenAt: row.shows_last_seen && row.last_seen_at ? isoInstant(row.last_seen_at) : null,
  }
  return ok(shown)
}

/** Access by coaches and admins is recorded even if they see the goals as a friend. */
const recordGoalsAccess = async (ctx: Ctx, subjectId: string): Promise<void> => {
  const as = mainRole(ctx.actor.roles)
  if (as !== "client") await recordAccess(ctx, as, [{ subjectId, seen: "profile", part: "goals" }])
}

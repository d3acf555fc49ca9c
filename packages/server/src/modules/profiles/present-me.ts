import type { me } from "@rapport/domain/accounts/schema"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { ageOn } from "@rapport/domain/profiles/age"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"
import { mainRole, presentPicture } from "../accounts/index.ts"
import { presenceStatus } from "../presence/index.ts"

type Me = z.input<typeof me>

/** One's own account with everything that only its owner sees, in one query. */
export const presentMe = async (ctx: Ctx<Actor | null>, accountId: string): Promise<Me> => {
  const row = await ctx.db
    .selectFrom("accounts")
    .innerJoin("client_profiles as c", "c.account_id", "accounts.id")
    .innerJoin("privacy_settings as p", "p.account_id", "accounts.id")
    .leftJoin("coach_profiles as k", "k.account_id", "accounts.id")
    .leftJoin("second_factors as f", "f.account_id", "accounts.id")
    .selectAll("c")
    .selectAll("p")
    .select([
      "accounts.id",
      "email",
      "email_verified_at",
      "username",
      "first_name",
      "last_name",
      "roles",
      "time_zone",
      "language",
      "units",
      "accounts.picture_id",
      "accounts.version",
      "accounts.created_at",
      "f.confirmed_at",
      "k.account_id as coach_id",
      "k.headline",
      "k.bio",
      "k.strengths",
      "k.specialties",
      "k.years_of_experience",
      "k.certifications",
      "k.languages",
      "k.picture_id as coach_picture_id",
      presenceStatus().as("status"),
    ])
    .where("accounts.id", "=", accountId)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    email: row.email,
    emailVerified: row.email_verified_at !== null,
    username: row.username,
    firstName: row.first_name,
    lastName: row.last_name,
    roles: row.roles,
    role: mainRole(row.roles),
    status: row.status,
    timeZone: row.time_zone,
    language: row.language as Me["language"],
    units: row.units,
    profilePicture: presentPicture(row.picture_id),
    coachProfilePicture: presentPicture(row.coach_picture_id),
    twoFactor: row.confirmed_at !== null,
    sendsMail: ctx.app.config.smtpUrl !== undefined,
    createdAt: isoInstant(row.created_at),
    version: row.version,
    profile: {
      birthDate: row.birth_date,
      age: ageOn(row.birth_date, ctx.now()),
      gender: row.gender,
      heightCm: row.height_cm,
      weightKg: row.weight_kg,
      measurements: row.measurements,
      goals: row.goals,
      gymAccess: row.gym_access,
      dietaryRestrictions: row.dietary_restrictions,
      healthComplications: row.health_complications,
      injuries: row.injuries,
    },
    coach:
      row.coach_id === null
        ? null
        : {
            headline: row.headline ?? "",
            bio: row.bio ?? "",
            strengths: row.strengths ?? [],
            specialties: row.specialties ?? [],
            yearsOfExperience: row.years_of_experience ?? 0,
            certifications: row.certifications ?? [],
            languages: row.languages ?? [],
          },
    privacy: {
      profile: row.profile,
      connectionRequests: row.connection_requests,
      friendRequests: row.friend_requests,
      directMessages: row.direct_messages,
      presence: row.presence,
      lastSeen: row.last_seen,
      searchable: row.searchable,
      receipts: row.receipts,
    },
  }
}

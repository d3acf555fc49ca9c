import { ok, refuse } from "@rapport/domain/kernel/result"
import { ageOn } from "@rapport/domain/profiles/age"
import { type Selectable, sql } from "kysely"
import type { Ctx, Tx } from "../../platform/context.ts"
import type { Tables } from "../../platform/tables.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { type AccessLogEntry, recordAccess } from "../access-log/index.ts"
import { presentPicture } from "../accounts/index.ts"
import { presentUser, selectUsers } from "./list-users.ts"

type ClientProfile = Selectable<Tables["client_profiles"]>

/**
 * A person's account and profile, for an admin; health data only if a reason is given. The access is recorded with the
 * reason in the same transaction, before anything of the profile is read.
 */
export const readUser = (ctx: Ctx, userId: string, reason: string | undefined) =>
  inTransaction(ctx, async tx => {
    const user = await selectUsers(tx).where("accounts.id", "=", userId).executeTakeFirst()
    if (!user) return refuse("not_found")
    await recordAccess(tx, "admin", accessLogEntries(userId, reason))
    const profile = await readProfile(tx, userId)
    const coach = await readCoach(tx, userId)
    return ok({
      ...presentUser(user),
      profile: {
        age: ageOn(profile?.birth_date ?? null, tx.now()),
        gender: profile?.gender ?? null,
        goals: profile?.goals ?? [],
        gymAccess: profile?.gym_access ?? null,
      },
      coach,
      health: reason === undefined || !profile ? null : presentHealth(profile),
      ...(await countConnectionsAndBookings(tx, userId)),
    })
  })

const HEALTH_DATA = ["metrics", "nutrition", "injuries", "health"] as const

const accessLogEntries = (subjectId: string, reason: string | undefined): AccessLogEntry[] => [
  { subjectId, seen: "account" },
  { subjectId, seen: "profile" },
  ...(reason === undefined ? [] : HEALTH_DATA.map(seen => ({ subjectId, seen, reason: reason.trim() }))),
]

const readProfile = (tx: Tx, userId: string): Promise<ClientProfile | undefined> =>
  tx.db.selectFrom("client_profiles").selectAll().where("account_id", "=", userId).executeTakeFirst()

const readCoach = async (tx: Tx, userId: string) => {
  const row = await tx.db
    .selectFrom("coach_profiles")
    .selectAll()
    .where("account_id", "=", userId)
    .executeTakeFirst()
  if (!row) return null
  const { headline, bio, strengths, specialties, certifications, languages } = row
  return {
    headline,
    bio,
    strengths,
    specialties,
    yearsOfExperience: row.years_of_experience,
    certifications,
    languages,
    picture: presentPicture(row.picture_id),
  }
}

const presentHealth = (profile: ClientProfile) => ({
  heightCm: profile.height_cm,
  weightKg: profile.weight_kg,
  dietaryRestrictions: profile.dietary_restrictions,
  injuries: profile.injuries,
  healthComplications: profile.health_complications,
})

const countConnectionsAndBookings = async (tx: Tx, userId: string) => {
  const { rows } = await sql<{ asClient: number; asCoach: number; open: number; past: number }>`select
      (select count(*) from connections where client_id = ${userId} and status = 'accepted') as "asClient",
      (select count(*) from connections where coach_id = ${userId} and status = 'accepted') as "asCoach",
      count(*) filter (where status in ('pending', 'confirmed')) as open,
      count(*) filter (where status not in ('pending', 'confirmed')) as past
    from bookings where ${userId} in (coach_id, client_id)`.execute(tx.db)
  const { asClient = 0, asCoach = 0, open = 0, past = 0 } = rows[0] ?? {}
  return { connections: { asClient, asCoach }, bookings: { open, past } }
}

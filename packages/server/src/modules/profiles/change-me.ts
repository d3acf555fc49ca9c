import { ok, type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { meChange } from "@rapport/domain/profiles/schema"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { onUniqueViolation } from "../../platform/db/unique-violation.ts"
import { changePerson, USERNAMES, usernameTaken } from "../accounts/index.ts"
import { presentMe } from "./present-me.ts"

type MeChange = z.output<typeof meChange>

/** Changes what was sent of one's own person, profile, coach profile and privacy, all or nothing. */
export const changeMe = async (ctx: Ctx, input: MeChange) => {
  const unborn = whyUnborn(input.birthDate, ctx.now())
  if (unborn) return unborn
  return onUniqueViolation(USERNAMES, usernameTaken, () =>
    inTransaction(ctx, async tx => {
      const changed = await changePerson(tx, input, input.version)
      if (!changed.ok) return changed
      if (input.coach && !changed.value.roles.includes("coach")) return refuse("not_a_coach")
      await changeProfile(tx, input)
      await changeCoachProfile(tx, input.coach)
      await changePrivacy(tx, input.privacy)
      return ok(await presentMe(tx, ctx.actor.id))
    }),
  )
}

/** Somewhere it is already tomorrow. */
const AHEAD_MS = 14 * 3_600_000

const whyUnborn = (birthDate: string | null | undefined, now: Date): Refusal<"invalid_request"> | null => {
  const today = new Date(now.getTime() + AHEAD_MS).toISOString().slice(0, 10)
  if (!birthDate || birthDate <= today) return null
  return refuse("invalid_request", { errors: [{ path: "birthDate", message: "This day is still to come." }] })
}

/** Only the columns that were sent; `undefined` means "as it was". */
const sent = <T extends Record<string, unknown>>(columns: T): Partial<T> | null => {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined)
  return given.length > 0 ? (Object.fromEntries(given) as Partial<T>) : null
}

const changeProfile = async (tx: Tx, change: MeChange): Promise<void> => {
  const columns = sent({
    birth_date: change.birthDate,
    gender: change.gender,
    height_cm: change.heightCm,
    weight_kg: change.weightKg,
    measurements: change.measurements && JSON.stringify(change.measurements),
    goals: change.goals,
    gym_access: change.gymAccess,
    dietary_restrictions: change.dietaryRestrictions,
    health_complications: change.healthComplications,
    injuries: change.injuries,
  })
  if (columns)
    await tx.db.updateTable("client_profiles").set(columns).where("account_id", "=", tx.actor.id).execute()
}

const changeCoachProfile = async (tx: Tx, change: MeChange["coach"]): Promise<void> => {
  const columns =
    change &&
    sent({
      headline: change.headline,
      bio: change.bio,
      strengths: change.strengths,
      specialties: change.specialties,
      years_of_experience: change.yearsOfExperience,
      certifications: change.certifications,
      languages: change.languages,
    })
  if (columns)
    await tx.db.updateTable("coach_profiles").set(columns).where("account_id", "=", tx.actor.id).execute()
}

const changePrivacy = async (tx: Tx, change: MeChange["privacy"]): Promise<void> => {
  const columns =
    change &&
    sent({
      profile: change.profile,
      connection_requests: change.connectionRequests,
      friend_requests: change.friendRequests,
      direct_messages: change.directMessages,
      presence: change.presence,
      last_seen: change.lastSeen,
      searchable: change.searchable,
      receipts: change.receipts,
    })
  if (columns)
    await tx.db.updateTable("privacy_settings").set(columns).where("account_id", "=", tx.actor.id).execute()
}

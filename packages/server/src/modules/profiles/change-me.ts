import { ok, refuse } from "@rapport/domain/kernel/result"
import type { meChange } from "@rapport/domain/profiles/schema"
import type { z } from "zod"
import type { Ctx, Tx } from "../../platform/context.ts"
import { onUniqueViolation } from "../../platform/db/unique-violation.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { changePerson, USERNAME_CONSTRAINT, usernameTaken } from "../accounts/index.ts"
import { changePrivacySettings } from "../relationships/index.ts"
import { presentMe } from "./present-me.ts"

type MeChange = z.output<typeof meChange>

/** Changes the sent fields of one's own account, profile, coach profile and privacy settings, all or nothing. */
export const changeMe = async (ctx: Ctx, input: MeChange) => {
  if (isInFuture(input.birthDate, ctx.now()))
    return refuse("invalid_request", {
      errors: [{ path: "birthDate", message: "This day is in the future." }],
    })
  return onUniqueViolation(USERNAME_CONSTRAINT, usernameTaken, () =>
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

/** The largest UTC offset there is: in that zone it may already be tomorrow. */
const MAX_UTC_OFFSET_MS = 14 * 3_600_000

const isInFuture = (birthDate: string | null | undefined, now: Date): boolean => {
  const latestToday = new Date(now.getTime() + MAX_UTC_OFFSET_MS).toISOString().slice(0, 10)
  return !!birthDate && birthDate > latestToday
}

/** Only the columns that were sent, or null if there are none; `undefined` leaves a column unchanged. */
const sentColumns = <T extends Record<string, unknown>>(columns: T): Partial<T> | null => {
  const sent = Object.entries(columns).filter(([, value]) => value !== undefined)
  return sent.length > 0 ? (Object.fromEntries(sent) as Partial<T>) : null
}

const changeProfile = async (tx: Tx, change: MeChange): Promise<void> => {
  const columns = sentColumns({
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
    sentColumns({
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
    sentColumns({
      profile: change.profile,
      connection_requests: change.connectionRequests,
      friend_requests: change.friendRequests,
      direct_messages: change.directMessages,
      presence: change.presence,
      last_seen: change.lastSeen,
      searchable: change.searchable,
      receipts: change.receipts,
    })
  if (columns) await changePrivacySettings(tx, tx.actor.id, columns)
}

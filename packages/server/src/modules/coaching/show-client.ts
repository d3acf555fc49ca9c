import type { clientProfile } from "@rapport/domain/coaching/schema"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Scope } from "@rapport/domain/network/schema"
import { ageOn } from "@rapport/domain/profiles/age"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import { recordAccess } from "../access-log/index.ts"
import { type ClientRow, cardColumns, presentClientCard } from "./client-card.ts"

type ClientProfile = z.input<typeof clientProfile>

interface ProfileRow extends ClientRow {
  request_goals: string[]
  message: string
  birth_date: string | null
  gender: string | null
  goals: string[]
  gym_access: string | null
  height_cm: number | null
  weight_kg: number | null
  measurements: Record<string, number>
  dietary_restrictions: string[]
  injuries: string[]
  health_complications: string[]
}

const SHOWN_SCOPES = [
  "profile",
  "metrics",
  "nutrition",
  "injuries",
  "health",
] as const satisfies readonly Scope[]

/**
 * A connected client with the data of the granted scopes. Consent and data are read in one statement, so that a revoked
 * scope is gone with the next read. The access to each shown scope that holds something is recorded before the reply is
 * sent.
 */
export const showClient = async (ctx: Ctx, clientId: string) => {
  const row = await findClient(ctx, clientId)
  if (!row) return refuse("not_found")
  const shown = SHOWN_SCOPES.filter(scope => row.scopes.includes(scope) && holdsSomething[scope](row))
  await recordAccess(
    ctx,
    "coach",
    shown.map(scope => ({ subjectId: clientId, seen: scope })),
  )
  return ok(presentProfile(ctx, row))
}

/** The profile is never empty: its page shows the goals and the message of the request. */
const holdsSomething: Record<(typeof SHOWN_SCOPES)[number], (row: ProfileRow) => boolean> = {
  profile: () => true,
  metrics: row =>
    row.height_cm !== null || row.weight_kg !== null || Object.keys(row.measurements).length > 0,
  nutrition: row => row.dietary_restrictions.length > 0,
  injuries: row => row.injuries.length > 0,
  health: row => row.health_complications.length > 0,
}

/** SQL: the column if the scope is granted, else null. */
const ifGranted = (scope: Scope, column: string) =>
  sql`case when ${scope} = any(connections.scopes) then c.${sql.ref(column)} end as ${sql.ref(column)}`

const findClient = async (ctx: Ctx, clientId: string): Promise<ProfileRow | null> => {
  const { rows } = await sql<ProfileRow>`
    select ${cardColumns(ctx.now())}, connections.goals as request_goals, connections.message,
      ${ifGranted("profile", "birth_date")}, ${ifGranted("profile", "gender")}, ${ifGranted("profile", "goals")},
      ${ifGranted("profile", "gym_access")}, ${ifGranted("metrics", "height_cm")}, ${ifGranted("metrics", "weight_kg")},
      ${ifGranted("metrics", "measurements")}, ${ifGranted("nutrition", "dietary_restrictions")},
      ${ifGranted("injuries", "injuries")}, ${ifGranted("health", "health_complications")}
    from connections
    join accounts on accounts.id = connections.client_id
    join privacy_settings p on p.account_id = accounts.id
    join client_profiles c on c.account_id = accounts.id
    where connections.coach_id = ${ctx.actor.id} and connections.status = 'accepted'
      and connections.client_id = ${clientId}`.execute(ctx.db)
  return rows[0] ?? null
}

const presentProfile = (ctx: Ctx, row: ProfileRow): ClientProfile => {
  const sees = (scope: Scope) => row.scopes.includes(scope)
  return {
    ...presentClientCard(row),
    goalsOfRequest: row.request_goals,
    message: row.message,
    profile: sees("profile")
      ? {
          age: ageOn(row.birth_date, ctx.now()),
          gender: row.gender,
          goals: row.goals,
          gymAccess: row.gym_access,
        }
      : null,
    metrics: sees("metrics")
      ? { heightCm: row.height_cm, weightKg: row.weight_kg, measurements: row.measurements }
      : null,
    nutrition: sees("nutrition") ? { dietaryRestrictions: row.dietary_restrictions } : null,
    injuries: sees("injuries") ? row.injuries : null,
    health: sees("health") ? row.health_complications : null,
  }
}

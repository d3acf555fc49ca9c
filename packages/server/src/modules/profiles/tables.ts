import type { ColumnType } from "kysely"
import type { At, AtOrNull, Generated } from "../../platform/tables.ts"

export interface ProfilesTables {
  pictures: {
    public_id: string
    owner_id: string
    media_type: string
    storage_key: string
    byte_size: number
    sha256: string
    drawn: Generated<boolean>
    created_at: At
  }
  client_profiles: {
    account_id: string
    birth_date: string | null
    gender: string | null
    height_cm: number | null
    weight_kg: number | null
    measurements: ColumnType<Record<string, number>, string | undefined, string>
    goals: Generated<string[]>
    gym_access: string | null
    dietary_restrictions: Generated<string[]>
    health_complications: Generated<string[]>
    injuries: Generated<string[]>
  }
  coach_profiles: {
    account_id: string
    headline: Generated<string>
    bio: Generated<string>
    strengths: Generated<string[]>
    specialties: Generated<string[]>
    years_of_experience: Generated<number>
    certifications: Generated<string[]>
    languages: Generated<string[]>
    picture_id: string | null
    published_at: AtOrNull
  }
}

declare module "../../platform/tables.ts" {
  interface Tables extends ProfilesTables {}
}

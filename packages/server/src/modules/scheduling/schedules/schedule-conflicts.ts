import { refuse } from "@rapport/domain/kernel/result"
import type { SessionType } from "@rapport/domain/pricing/schema"
import { sql } from "kysely"
import type { Tx } from "../../../platform/context.ts"

export interface ScheduleIdentity {
  /** Given when a schedule is changed: it does not conflict with itself. */
  readonly id?: string
  readonly name?: string | undefined
  readonly types?: readonly SessionType[] | undefined
}

/** Returns a refusal if another schedule of this coach already uses the name or one of the session types, else null. */
export const scheduleConflict = async (tx: Tx, { id, name, types }: ScheduleIdentity) => {
  const others = await tx.db
    .selectFrom("named_schedules")
    .select(["id", "types", sql<boolean>`lower(name) = lower(${name ?? ""})`.as("hasName")])
    .where("coach_id", "=", tx.actor.id)
    .where(sql<boolean>`id is distinct from ${id ?? null}::uuid`)
    .execute()
  if (others.some(other => other.hasName)) return refuse("schedule_name_taken")
  const holder = others.find(other => other.types.some(type => types?.includes(type)))
  return holder ? refuse("type_has_schedule", { more: { scheduleId: holder.id } }) : null
}

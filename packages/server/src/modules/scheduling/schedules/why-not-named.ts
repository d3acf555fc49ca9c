import { refuse } from "@rapport/domain/kernel/result"
import type { SessionType } from "@rapport/domain/pricing/schema"
import { sql } from "kysely"
import type { Tx } from "../../../platform/ctx.ts"

export interface Named {
  /** The schedule itself, where it exists already. */
  readonly id?: string
  readonly name?: string | undefined
  readonly types?: readonly SessionType[] | undefined
}

/** Why a schedule cannot have this name or these types beside the coach's other ones; null where it can. */
export const whyNotNamed = async (tx: Tx, { id, name, types }: Named) => {
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

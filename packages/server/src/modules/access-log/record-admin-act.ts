import type { AdminAct } from "@rapport/domain/access-log/schema"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"

export interface NewAdminAct {
  act: AdminAct
  /** Whom it concerns; null for what concerns the whole server. */
  subjectId: string | null
  /** What it was, by names and numbers; never content. */
  detail?: string
  /** The reason that the admin entered. */
  reason?: string | null
}

/** Records an act of the admin who acts, in the transaction of the act: if it cannot be recorded, nothing happens. */
export const recordAdminAct = (tx: Tx, act: NewAdminAct): Promise<void> =>
  insertAdminAct(tx, tx.actor.id, act)

export const insertAdminAct = async (
  ctx: Ctx<Actor | null>,
  actorId: string,
  { act, subjectId, detail, reason }: NewAdminAct,
): Promise<void> => {
  // Trigger `admin_acts_append_only` refuses every later change of this row.
  await ctx.db
    .insertInto("admin_acts")
    .values({
      actor_id: actorId,
      subject_id: subjectId,
      act,
      detail: detail ?? null,
      reason: reason ?? null,
      at: ctx.now(),
    })
    .execute()
}

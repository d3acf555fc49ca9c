import type { accessedData } from "@rapport/domain/access-log/schema"
import type { z } from "zod"
import type { Ctx, Role } from "../../platform/context.ts"

export interface AccessLogEntry {
  subjectId: string
  seen: z.output<typeof accessedData>
  /** The part or the dates that were accessed, by name; never content. */
  part?: string
  /** The reason that an admin entered. */
  reason?: string
}

/**
 * Records who accesses whose data, in one round trip. Callers await it before they reply: if it fails, the request must
 * fail too, because no data may be shown without a record.
 */
export const recordAccess = async (ctx: Ctx, as: Role, entries: readonly AccessLogEntry[]): Promise<void> => {
  const others = entries.filter(entry => entry.subjectId !== ctx.actor.id)
  if (others.length === 0) return
  // Trigger `access_log_append_only` refuses every later change of these rows.
  await ctx.db
    .insertInto("access_log")
    .values(
      others.map(entry => ({
        subject_id: entry.subjectId,
        viewer_id: ctx.actor.id,
        viewer_role: as,
        seen: entry.seen,
        part: entry.part ?? null,
        reason: entry.reason ?? null,
        at: ctx.now(),
      })),
    )
    .execute()
}

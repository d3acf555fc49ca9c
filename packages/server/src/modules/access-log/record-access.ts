import type { seen } from "@rapport/domain/access-log/schema"
import type { z } from "zod"
import type { Ctx, Role } from "../../platform/ctx.ts"

export interface AccessLogEntry {
  subjectId: string
  seen: z.output<typeof seen>
  /** A part or span by name, never content. */
  part?: string
  /** What an admin typed. */
  reason?: string
}

/**
 * Writes down who looks at whose data, in one round trip. It throws when it cannot: then the look must not happen,
 * so callers await it before they answer.
 */
export const recordAccess = async (ctx: Ctx, as: Role, looks: readonly AccessLogEntry[]): Promise<void> => {
  const others = looks.filter(look => look.subjectId !== ctx.actor.id)
  if (others.length === 0) return
  await ctx.db
    .insertInto("looks")
    .values(
      others.map(look => ({
        subject_id: look.subjectId,
        viewer_id: ctx.actor.id,
        viewer_role: as,
        seen: look.seen,
        part: look.part ?? null,
        reason: look.reason ?? null,
        at: ctx.now(),
      })),
    )
    .execute()
}

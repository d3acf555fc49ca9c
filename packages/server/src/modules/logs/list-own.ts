import type { RecordKind } from "@rapport/domain/logs/record-kinds"
import type { Ctx } from "../../platform/context.ts"

/** The actor's own records of a kind, such as their exercises or foods. */
export const listOwn = (
  ctx: Ctx,
  kind: RecordKind,
): Promise<{ id: string; fields: Record<string, unknown> }[]> =>
  ctx.db
    .selectFrom("log_records")
    .select(["id", "fields"])
    .where("account_id", "=", ctx.actor.id)
    .where("kind", "=", kind)
    .where("is_live", "=", true)
    .execute()

import type { externalBusy } from "@rapport/domain/integrations/schema"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { externalBusyOf } from "../../scheduling/index.ts"

const MAX_DAYS = 400
const DAY = 86_400_000

export const listBusy = async (ctx: Ctx, window: { from: number; to: number }) => {
  const invalid = whyInvalid(window)
  if (invalid) return refuse("invalid_request", { errors: [{ path: "to", message: invalid }] })
  const busy = await externalBusyOf(ctx, ctx.actor.id, window)
  const items: z.input<typeof externalBusy>[] = busy.map(({ sourceId, start, end, kind }) => ({
    sourceId,
    start: isoInstant(start),
    end: isoInstant(end),
    kind,
  }))
  return ok({ items, nextCursor: null })
}

const whyInvalid = ({ from, to }: { from: number; to: number }): string | null => {
  if (to < from) return "This ends before it starts."
  return to - from > MAX_DAYS * DAY ? `At most ${MAX_DAYS} days at once.` : null
}

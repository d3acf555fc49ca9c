import type { sources } from "@rapport/domain/integrations/schema"
import { ok } from "@rapport/domain/kernel/result"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { presentSource } from "./present-source.ts"

export const listSources = async (ctx: Ctx) => {
  const rows = await ctx.db
    .selectFrom("calendar_sources")
    .selectAll()
    .where("person_id", "=", ctx.actor.id)
    .orderBy("created_at")
    .orderBy("id")
    .execute()
  const body: z.input<typeof sources> = {
    items: rows.map(row => presentSource(ctx, row)),
    nextCursor: null,
    google: ctx.app.config.google !== undefined,
  }
  return ok(body)
}

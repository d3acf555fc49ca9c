import type { coach } from "@rapport/domain/profiles/schema"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/context.ts"

export type CoachCard = z.input<typeof coach>

/** Coaches by id as the actor may see them, in one query; unknown ids are left out. */
export type PresentCoaches = (
  ctx: Ctx<Actor | null>,
  coachIds: readonly string[],
) => Promise<Map<string, CoachCard>>

declare module "../../platform/context.ts" {
  interface AppContext {
    /**
     * Assembled by the directory, because a card shows prices and ratings of later modules; the app passes it in, so
     * that connections and bookings, which come before the directory, can show coaches too.
     */
    presentCoaches: PresentCoaches
  }
}

export const presentCoaches: PresentCoaches = (ctx, coachIds) => ctx.app.presentCoaches(ctx, coachIds)

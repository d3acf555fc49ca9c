import type { ownPage } from "@rapport/domain/directory/schema"
import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { hasInvited } from "../network/index.ts"
import { hasPrices } from "../pricing/index.ts"
import { setPublished } from "../profiles/index.ts"
import { hasHours } from "../scheduling/index.ts"

const coachId = sql.ref("k.account_id")

type OwnPage = z.input<typeof ownPage>

/** Whether the actor's page is published, and which steps of setting up are done. */
export const readOwnPage = async (ctx: Ctx): Promise<OwnPage> => {
  const row = await ctx.db
    .selectFrom("coach_profiles as k")
    .select([
      "k.published_at",
      hasHours(coachId).as("has_hours"),
      hasPrices(coachId).as("has_prices"),
      hasInvited(coachId).as("has_invited"),
    ])
    .where("k.account_id", "=", ctx.actor.id)
    .executeTakeFirstOrThrow()
  return {
    published: row.published_at !== null,
    publishedAt: row.published_at && isoInstant(row.published_at),
    hasHours: row.has_hours,
    hasPrices: row.has_prices,
    hasInvited: row.has_invited,
  }
}

/** Publishes the page, for which hours, prices and, where email is sent, a confirmed address are needed; or takes it offline. */
export const publishOwnPage = (ctx: Ctx, { published }: { published: boolean }) =>
  inTransaction(ctx, async tx => {
    if (published) {
      const { hasHours, hasPrices } = await readOwnPage(tx)
      if (!hasHours || !hasPrices) return refuse("page_not_ready")
      if (!tx.actor.verified) return refuse("address_not_verified")
    }
    await setPublished(tx, published)
    return ok(await readOwnPage(tx))
  })

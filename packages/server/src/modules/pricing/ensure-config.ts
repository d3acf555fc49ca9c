import { ok } from "@rapport/domain/kernel/result"
import { priceDefaults } from "@rapport/domain/pricing/defaults"
import { type Actor, type Ctx, inTransaction } from "../../platform/ctx.ts"
import { type ConfigRow, readConfig } from "./queries.ts"
import { replaceItems } from "./write-items.ts"

/**
 * The coach's configuration, made with the defaults at the first read. Of many first reads one makes it: the others
 * wait for the primary key, then read what it wrote.
 */
export const ensureConfig = async <A extends Actor | null>(
  ctx: Ctx<A>,
  coachId: string,
): Promise<ConfigRow> => {
  const there = await readConfig(ctx, coachId)
  if (there) return there
  await openConfig(ctx, coachId)
  const made = await readConfig(ctx, coachId)
  if (!made) throw new Error("A price configuration was made and is not there")
  return made
}

const openConfig = <A extends Actor | null>(ctx: Ctx<A>, coachId: string) =>
  inTransaction(ctx, async tx => {
    const row = await tx.db
      .insertInto("price_configs")
      .values({
        coach_id: coachId,
        currency: priceDefaults.currency,
        base_rate: priceDefaults.baseRate,
        intro_call_minutes: priceDefaults.introCallMinutes,
        late_cancel_percent: priceDefaults.lateCancelPercent,
        no_show_percent: priceDefaults.noShowPercent,
        tax_basis_points: priceDefaults.taxBasisPoints,
        calculated_at: tx.now(),
      })
      .onConflict(oc => oc.column("coach_id").doNothing())
      .returning("coach_id")
      .executeTakeFirst()
    if (row) await replaceItems(tx, coachId, priceDefaults)
    return ok(null)
  })

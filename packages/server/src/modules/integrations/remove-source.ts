import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { removeJob } from "../../platform/jobs/jobs.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { replaceExternalBusy } from "../scheduling/index.ts"
import { lockSourceOpenTo } from "./access.ts"
import { giveBackLater } from "./give-back-google.ts"

/** The calendar is read no more, may be read no more, and what it said is forgotten. Sessions written into it stay where they are. */
export const removeSource = (ctx: Ctx, sourceId: string) =>
  inTransaction(ctx, async tx => {
    const source = await lockSourceOpenTo(tx, sourceId)
    if (!source) return refuse("not_found")
    await replaceExternalBusy(tx, { sourceId, personId: source.person_id }, [])
    await tx.db.deleteFrom("calendar_sources").where("id", "=", sourceId).execute()
    await removeJob(tx, `fetch_calendar:${sourceId}`)
    await giveBackLater(tx, source)
    return ok(null)
  })

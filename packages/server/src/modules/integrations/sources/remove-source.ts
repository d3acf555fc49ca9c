import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../../platform/context.ts"
import { removeJob } from "../../../platform/jobs/jobs.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { replaceExternalBusy } from "../../scheduling/index.ts"
import { lockSourceOpenTo } from "./access.ts"
import { scheduleGoogleRevocation } from "./revoke-google.ts"

/** Deletes a source with its busy times and revokes access. Sessions that were written to the calendar stay there. */
export const removeSource = (ctx: Ctx, sourceId: string) =>
  inTransaction(ctx, async tx => {
    const source = await lockSourceOpenTo(tx, sourceId)
    if (!source) return refuse("not_found")
    await replaceExternalBusy(tx, { sourceId, personId: source.person_id }, [])
    await tx.db.deleteFrom("calendar_sources").where("id", "=", sourceId).execute()
    await removeJob(tx, `fetch_calendar:${sourceId}`)
    await scheduleGoogleRevocation(tx, source)
    return ok(null)
  })

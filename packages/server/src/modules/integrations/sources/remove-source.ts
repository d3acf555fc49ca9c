import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { removeJob } from "../../../platform/jobs/jobs.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { replaceExternalBusy } from "../../scheduling/index.ts"
import { lockSourceOpenTo, type SourceRow } from "./access.ts"
import { scheduleGoogleRevocation } from "./revoke-google.ts"

/** Deletes a source with its busy times and revokes access. Sessions that were written to the calendar stay there. */
export const removeSource = (ctx: Ctx, sourceId: string) =>
  inTransaction(ctx, async tx => {
    const source = await lockSourceOpenTo(tx, sourceId)
    if (!source) return refuse("not_found")
    await deleteSource(tx, source)
    return ok(null)
  })

/** Deletes the feed and every calendar source of a person, as somebody else had connected them. */
export const deleteCalendarsOf = async (tx: Tx<Actor | null>, personId: string): Promise<void> => {
  await tx.db.deleteFrom("calendar_feeds").where("person_id", "=", personId).execute()
  const sources = await tx.db
    .selectFrom("calendar_sources")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("id")
    .forUpdate()
    .execute()
  for (const source of sources) await deleteSource(tx, source)
}

const deleteSource = async (tx: Tx<Actor | null>, source: SourceRow): Promise<void> => {
  await replaceExternalBusy(tx, { sourceId: source.id, personId: source.person_id }, [])
  await tx.db.deleteFrom("calendar_sources").where("id", "=", source.id).execute()
  await removeJob(tx, `fetch_calendar:${source.id}`)
  await scheduleGoogleRevocation(tx, source)
}

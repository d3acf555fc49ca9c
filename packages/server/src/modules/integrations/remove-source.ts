import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"
import { removeJob } from "../../platform/jobs/jobs.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { replaceExternalBusy } from "../scheduling/index.ts"
import { lockSourceOpenTo, type SourceRow } from "./access.ts"
import { giveBackLater } from "./give-back-google.ts"

/** The calendar is read no more, may be read no more, and what it said is forgotten. Sessions written into it stay where they are. */
export const removeSource = (ctx: Ctx, sourceId: string) =>
  inTransaction(ctx, async tx => {
    const source = await lockSourceOpenTo(tx, sourceId)
    if (!source) return refuse("not_found")
    await forgetSource(tx, source)
    return ok(null)
  })

/** Forgets the feed and every calendar of a person: somebody else had opened and connected them. */
export const forgetCalendarsOf = async (tx: Tx<Actor | null>, personId: string): Promise<void> => {
  await tx.db.deleteFrom("calendar_feeds").where("person_id", "=", personId).execute()
  const sources = await tx.db
    .selectFrom("calendar_sources")
    .selectAll()
    .where("person_id", "=", personId)
    .orderBy("id")
    .forUpdate()
    .execute()
  for (const source of sources) await forgetSource(tx, source)
}

const forgetSource = async (tx: Tx<Actor | null>, source: SourceRow): Promise<void> => {
  await replaceExternalBusy(tx, { sourceId: source.id, personId: source.person_id }, [])
  await tx.db.deleteFrom("calendar_sources").where("id", "=", source.id).execute()
  await removeJob(tx, `fetch_calendar:${source.id}`)
  await giveBackLater(tx, source)
}

import { ok } from "@rapport/domain/kernel/result"
import { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import type { Jobs } from "../../platform/jobs/worker.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { fetchSoon } from "./fetch-soon.ts"
import { fetchSource, writeSource } from "./fetch-source.ts"
import { giveBackGoogle } from "./give-back-google.ts"

const ofSource = z.object({ sourceId: z.uuid() })

const BATCH = 200
/** A calendar that was taken for reading is taken again after this, should its job have been lost. */
const TAKEN_FOR_MS = 20 * 60_000

/** Adds a job for each calendar that is due. Two servers at once take different ones. */
const fetchDue = async (ctx: Ctx<null>): Promise<void> => {
  for (;;) {
    const taken = await inTransaction(ctx, async tx => {
      const due = await tx.db
        .selectFrom("calendar_sources")
        .select("id")
        .where("next_fetch_at", "<=", tx.now())
        .orderBy("next_fetch_at")
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute()
      const ids = due.map(row => row.id)
      if (ids.length === 0) return ok(0)
      await tx.db
        .updateTable("calendar_sources")
        .set({ next_fetch_at: new Date(tx.now().getTime() + TAKEN_FOR_MS) })
        .where("id", "in", ids)
        .execute()
      await fetchSoon(tx, ids)
      return ok(ids.length)
    })
    if (!taken.ok || taken.value < BATCH) return
  }
}

export const integrationsJobs: Jobs = {
  tasks: {
    fetch_calendar: (ctx, payload) => fetchSource(ctx, ofSource.parse(payload).sourceId),
    give_back_google: giveBackGoogle,
    write_calendar: (ctx, payload) => writeSource(ctx, ofSource.parse(payload).sourceId),
  },
  scheduledJobs: { fetch_calendars: fetchDue },
}

import { ok } from "@rapport/domain/kernel/result"
import { z } from "zod"
import type { Ctx } from "../../platform/context.ts"
import type { Jobs } from "../../platform/jobs/worker.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { enqueueFetch } from "./sources/enqueue-fetch.ts"
import { revokeGoogle } from "./sources/revoke-google.ts"
import { syncSource, writeSourceSessions } from "./sources/sync-source.ts"

const sourcePayload = z.object({ sourceId: z.uuid() })

const BATCH = 200
/** A claimed source is due again after this, in case its job was lost. */
const CLAIM_MS = 20 * 60_000

/** Adds an import job for each source that is due. Concurrent servers claim different ones. */
const fetchDue = async (ctx: Ctx<null>): Promise<void> => {
  for (;;) {
    const claimed = await inTransaction(ctx, async tx => {
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
        .set({ next_fetch_at: new Date(tx.now().getTime() + CLAIM_MS) })
        .where("id", "in", ids)
        .execute()
      await enqueueFetch(tx, ids)
      return ok(ids.length)
    })
    if (!claimed.ok || claimed.value < BATCH) return
  }
}

export const integrationsJobs: Jobs = {
  tasks: {
    fetch_calendar: (ctx, payload) => syncSource(ctx, sourcePayload.parse(payload).sourceId),
    revoke_google: revokeGoogle,
    write_calendar: (ctx, payload) => writeSourceSessions(ctx, sourcePayload.parse(payload).sourceId),
  },
  scheduledJobs: { fetch_calendars: fetchDue },
}

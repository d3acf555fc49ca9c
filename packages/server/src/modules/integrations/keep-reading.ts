import { nextRead } from "@rapport/domain/integrations/failures"
import type { SourceFailure } from "@rapport/domain/integrations/schema"
import type { Tx } from "../../platform/context.ts"
import { replaceExternalBusy } from "../scheduling/index.ts"
import type { SourceRow } from "./access.ts"
import type { Reading } from "./reading.ts"

export const keepReading = async (tx: Tx<null>, source: SourceRow, reading: Reading): Promise<void> => {
  const now = tx.now()
  if (reading.changed)
    await replaceExternalBusy(tx, { sourceId: source.id, personId: source.person_id }, reading.busy)
  await tx.db
    .updateTable("calendar_sources")
    .set({
      last_success_at: now,
      failing_since: null,
      failure: null,
      failures: 0,
      next_fetch_at: new Date(nextRead(now.getTime(), 0)),
      ...(reading.changed && {
        etag: reading.etag ?? null,
        last_modified: reading.lastModified ?? null,
        read_whole_at: now,
        ...(reading.calendars && { calendars: JSON.stringify(reading.calendars) }),
      }),
    })
    .where("id", "=", source.id)
    .execute()
}

/** What was read last stays in force. */
export const keepFailure = async (tx: Tx<null>, source: SourceRow, failure: SourceFailure): Promise<void> => {
  const now = tx.now()
  const failures = source.failures + 1
  await tx.db
    .updateTable("calendar_sources")
    .set({
      failure,
      failing_since: source.failing_since ?? now,
      failures,
      next_fetch_at: new Date(nextRead(now.getTime(), failures)),
    })
    .where("id", "=", source.id)
    .execute()
}

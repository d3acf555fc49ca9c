import { nextRead } from "@rapport/domain/integrations/failures"
import { MAX_UNREAD_NAMED, type SourceFailure } from "@rapport/domain/integrations/schema"
import type { Tx } from "../../../platform/context.ts"
import type { Reading } from "../external/import-result.ts"
import type { SourceRow } from "./access.ts"
import { placeBusy, placeBusyAgain } from "./save-busy.ts"

export const keepReading = async (tx: Tx<null>, source: SourceRow, reading: Reading): Promise<void> => {
  const now = tx.now()
  const placed = reading.changed ? await placeBusy(tx, source, reading.busy) : null
  if (!reading.changed) await placeBusyAgain(tx, source.person_id)
  await tx.db
    .updateTable("calendar_sources")
    .set({
      last_success_at: now,
      failing_since: null,
      failure: null,
      failures: 0,
      next_fetch_at: new Date(nextRead(now.getTime(), 0)),
      ...placed,
      ...(reading.changed && {
        events: reading.events,
        unread_count: reading.unread.length,
        unread: JSON.stringify(reading.unread.slice(0, MAX_UNREAD_NAMED)),
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
